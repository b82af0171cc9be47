import type { MetadataComponent, OrgState } from '../../state/orgState.ts';
import { textOf } from '../body/textOf.ts';
import { textsOf } from '../body/textsOf.ts';
import { findPermissionSet } from '../components/findPermissionSet.ts';
import { recalculateGroup } from './recalculateGroup.ts';
import { replaceRows } from './replaceRows.ts';
import { saveRow } from './saveRow.ts';

/**
 * A group as rows: PermissionSetGroup (DeveloperName, MasterLabel, Description, Status), PermissionSetGroupComponent
 * (PermissionSetGroupId, PermissionSetId) for its sets, and the permission set of Type `Group` that holds what they grant.
 */
export function projectPermissionSetGroup(
  { fullName, body }: Pick<MetadataComponent, 'fullName' | 'body'>,
  org: OrgState,
): string {
  const found = org.records
    .all('PermissionSetGroup')
    .find((row) => String(row['DeveloperName']).toLowerCase() === fullName.toLowerCase());
  const fields = {
    DeveloperName: fullName,
    MasterLabel: textOf(body, 'label') ?? fullName,
    Description: textOf(body, 'description') ?? null,
    HasActivationRequired: body['hasActivationRequired'] === true,
    NamespacePrefix: null,
    Status: 'Updating',
  };
  const id = saveRow('PermissionSetGroup', fields, { found, org });
  const sets = textsOf(body, 'permissionSets').map((name) => findPermissionSet(name, org)?.Id);
  replaceRows(
    {
      type: 'PermissionSetGroupComponent',
      concerns: (row) => row['PermissionSetGroupId'] === id,
      key: 'PermissionSetId',
      rows: sets.filter((set) => set !== undefined).map((set) => ({ PermissionSetGroupId: id, PermissionSetId: set })),
    },
    org,
  );
  recalculateGroup(org.records.get('PermissionSetGroup', id)!, body, org);
  return id;
}
