import type { MetadataComponent, OrgState } from '../../state/orgState.ts';
import { textsOf } from '../body/textsOf.ts';

/** Why a component cannot be deleted; undefined when it can. How the server words these is not recorded. */
export function removalProblem(component: MetadataComponent, org: OrgState): string | undefined {
  return Object.hasOwn(RULES, component.type) ? RULES[component.type]!(component, org) : undefined;
}

const RULES: Readonly<Record<string, (component: MetadataComponent, org: OrgState) => string | undefined>> = {
  PermissionSet: usedPermissionSet,
  Profile: usedProfile,
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
