import type { OrgState } from '../../state/orgState.ts';
import { entriesOf } from '../body/entriesOf.ts';
import type { MetadataBody } from '../body/metadataBody.ts';
import { replaceRows } from './replaceRows.ts';

/** Visibility of PermissionSetTabSetting by what permission sets and profiles say (Tooling API, PermissionSetTabSetting). */
const VISIBILITIES: Readonly<Record<string, string>> = {
  Available: 'DefaultOff',
  DefaultOff: 'DefaultOff',
  DefaultOn: 'DefaultOn',
  Visible: 'DefaultOn',
};

/** Tab settings as rows of PermissionSetTabSetting: Name, Visibility. A hidden tab has no row. */
export function projectTabs(parentId: string, body: MetadataBody, org: OrgState): void {
  const rows = [...entriesOf(body, 'tabSettings'), ...entriesOf(body, 'tabVisibilities')].flatMap((entry) => {
    const Visibility = VISIBILITIES[String(entry['visibility'])];
    return Visibility === undefined ? [] : [{ ParentId: parentId, Name: String(entry['tab']), Visibility }];
  });
  const concerns = (row: Readonly<Record<string, unknown>>) => row['ParentId'] === parentId;
  replaceRows({ type: 'PermissionSetTabSetting', concerns, key: 'Name', rows }, org);
}
