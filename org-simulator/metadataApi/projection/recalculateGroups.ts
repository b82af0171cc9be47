import type { OrgState } from '../../state/orgState.ts';
import { textsOf } from '../body/textsOf.ts';
import { recalculateGroup } from './recalculateGroup.ts';

/** After a change of a permission set or muting permission set: every group that has it. */
export function recalculateGroups(memberName: string, org: OrgState): void {
  for (const { id, body } of org.metadata.all('PermissionSetGroup')) {
    const members = [...textsOf(body, 'permissionSets'), ...textsOf(body, 'mutingPermissionSets')];
    const group = org.records.get('PermissionSetGroup', id);
    const concerned = members.some((name) => name.toLowerCase() === memberName.toLowerCase());
    if (concerned && group !== undefined) recalculateGroup(group, body, org);
  }
}
