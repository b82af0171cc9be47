import type { MetadataComponent, OrgState } from '../../state/orgState.ts';
import { textsOf } from '../body/textsOf.ts';

/** Why a component cannot be deleted; undefined when it can. How the server words these is not recorded. */
export function removalProblem(component: MetadataComponent, org: OrgState): string | undefined {
  return Object.hasOwn(RULES, component.type) ? RULES[component.type]!(component, org) : undefined;
}

const RULES: Readonly<Record<string, (component: MetadataComponent, org: OrgState) => string | undefined>> = {
  MutingPermissionSet: usedMutingSet,
  PermissionSet: usedPermissionSet,
  PermissionSetGroup: usedGroup,
  Profile: usedProfile,
  Role: usedRole,
};

/** A profile that users have cannot go: reassign them first (Salesforce Help, "Delete Profiles"). */
function usedProfile({ fullName, id }: MetadataComponent, org: OrgState): string | undefined {
  const used = org.records.all('User').some((user) => user['ProfileId'] === id);
  return used ? `You can't delete the profile ${fullName} because users are assigned to it` : undefined;
}

/** Neither can a permission set that users hold or a group contains (Salesforce Help, "Permission Set Considerations"). */
function usedPermissionSet({ fullName, id }: MetadataComponent, org: OrgState): string | undefined {
  const assigned = org.records.all('PermissionSetAssignment').some((row) => row['PermissionSetId'] === id);
  if (assigned) return `You can't delete the permission set ${fullName} because users are assigned to it`;
  const group = org.metadata
    .all('PermissionSetGroup')
    .find(({ body }) => textsOf(body, 'permissionSets').some((name) => name.toLowerCase() === fullName.toLowerCase()));
  return group && `You can't delete the permission set ${fullName} because the group ${group.fullName} contains it`;
}

/** A group mutes by it (Salesforce Help, "Muting Permission Sets in Permission Set Groups"). */
function usedMutingSet({ fullName }: MetadataComponent, org: OrgState): string | undefined {
  const group = org.metadata
    .all('PermissionSetGroup')
    .find(({ body }) =>
      textsOf(body, 'mutingPermissionSets').some((name) => name.toLowerCase() === fullName.toLowerCase()),
    );
  return (
    group && `You can't delete the muting permission set ${fullName} because the group ${group.fullName} contains it`
  );
}

/** Unassign a group before it is deleted (Salesforce Help, "Permission Set Groups Considerations"). */
function usedGroup({ fullName, id }: MetadataComponent, org: OrgState): string | undefined {
  const assigned = org.records.all('PermissionSetAssignment').some((row) => row['PermissionSetGroupId'] === id);
  return assigned
    ? `You can't delete the permission set group ${fullName} because users are assigned to it`
    : undefined;
}

/** Neither users nor roles may be below it (Salesforce Help, "View and Manage Roles"). */
function usedRole({ fullName, id }: MetadataComponent, org: OrgState): string | undefined {
  const users = org.records.all('User').some((user) => user['UserRoleId'] === id);
  if (users) return `You can't delete the role ${fullName} because users are assigned to it`;
  const below = org.records.all('UserRole').some((role) => role['ParentRoleId'] === id);
  return below ? `You can't delete the role ${fullName} because other roles report to it` : undefined;
}
