import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import type { SObjectRecord } from '../../org-simulator/state/orgState.ts';

/** As an administrator would in Setup. */
export function assignByHand(org: SimulatedOrg, username: string, permissionSet: string): void {
  const set = org.state.records.all('PermissionSet').find(({ Name }) => Name === permissionSet);
  if (set === undefined) throw new Error(`There is no permission set ${permissionSet}`);
  org.state.records.insert('PermissionSetAssignment', {
    AssigneeId: userNamed(org, username).Id,
    PermissionSetId: set.Id,
    IsActive: true,
    ExpirationDate: null,
  });
}

export function userNamed(org: SimulatedOrg, username: string): SObjectRecord {
  const user = org.state.records.all('User').find(({ Username }) => Username === username);
  if (user === undefined) throw new Error(`There is no user ${username}`);
  return user;
}
