import { describePath } from '../../access/describePath.ts';
import type { EffectiveAccess, GrantPath } from '../../access/effectiveAccess.ts';
import type { DesiredUser } from '../../provision/desiredUser.ts';
import type { PlannedUser } from '../../provision/provisionPlan.ts';
import { compareText } from '../../shared/compareText.ts';
import type { UnmanagedGrant } from '../plan.ts';
import type { PlanInput } from '../planInput.ts';
import type { PlannedChange } from '../plannedChange.ts';
import { beyondProfiles } from './beyondProfiles.ts';
import { findEndings, isKept } from './endings.ts';
import { limitGrants } from './limitGrants.ts';
import { unmanagedWords } from './unmanagedWords.ts';

/**
 * What users of this project hold from elsewhere, and keep: assignments that no definition names with what they give
 * beyond it, and what the org's profile has beyond its file.
 */
export function findUnmanaged(input: PlanInput, changes: readonly PlannedChange[]): readonly UnmanagedGrant[] {
  const endings = findEndings(changes.filter(({ action }) => action === 'unassign' || action === 'delete'));
  const desired = new Map(input.users.map((user) => [user.developerName, user]));
  const known = new Map([...input.access.values()].map((access) => [access.username.toLowerCase(), access]));
  const names = new Map(input.environment.users.map(({ developerName, name }) => [developerName, name]));
  const ofUsers = input.provisioning.users.flatMap((user) => {
    const access = known.get(user.username.toLowerCase()) ?? null;
    const file = desired.get(user.developerName) ?? null;
    return pathsBeyond(user, access, file)
      .filter((by) => isKept({ access: user, value: null, by }, endings))
      .map((by) => ({
        integration: names.get(user.developerName) ?? user.developerName,
        username: user.username,
        path: describePath(by),
        ...(access === null || file === null
          ? limitGrants([])
          : unmanagedWords({ access, by, isManaged: managedBy(file) })),
      }));
  });
  const licenses = input.provisioning.users.flatMap((user) => licensesBeyond(user, names));
  return [...ofUsers, ...licenses, ...beyondProfiles(input)].toSorted(
    (left, right) => compareText(left.integration, right.integration) || compareText(left.path, right.path),
  );
}

/** Groups are told by each permission set in them, as far as that is known. */
function pathsBeyond(
  { unmanaged }: PlannedUser,
  access: EffectiveAccess | null,
  file: DesiredUser | null,
): readonly GrantPath[] {
  if (access === null || file === null) {
    return unmanaged.flatMap(({ kind, name }) =>
      kind === 'PermissionSetLicense' ? [] : [{ kind, name, permissionSet: null }],
    );
  }
  const isManaged = managedBy(file);
  const direct = access.permissionSets.map((name) => ({ kind: 'PermissionSet', name, permissionSet: null }) as const);
  const groups = access.permissionSetGroups.flatMap(({ name, permissionSets }): readonly GrantPath[] => {
    const sets = permissionSets.length === 0 ? [null] : permissionSets;
    return sets.map((permissionSet) => ({ kind: 'PermissionSetGroup', name, permissionSet }));
  });
  return [...direct, ...groups].filter((by) => !isManaged(by));
}

/** Whether a definition asks for it: its profile, its sets, its groups. */
function managedBy(file: DesiredUser): (by: GrantPath) => boolean {
  const names = (list: DesiredUser['permissionSets']) => list.map(({ name }) => name.toLowerCase());
  const [sets, groups] = [new Set(names(file.permissionSets)), new Set(names(file.permissionSetGroups))];
  return ({ kind, name }) => kind === 'Profile' || (kind === 'PermissionSet' ? sets : groups).has(name.toLowerCase());
}

function licensesBeyond(
  { developerName, username, unmanaged }: PlannedUser,
  names: ReadonlyMap<string, string>,
): readonly UnmanagedGrant[] {
  return unmanaged
    .filter(({ kind }) => kind === 'PermissionSetLicense')
    .map(({ kind, name }) => ({
      integration: names.get(developerName) ?? developerName,
      username,
      path: `${kind} ${name}`,
      ...limitGrants([]),
    }));
}
