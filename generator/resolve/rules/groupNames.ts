import type { ResolvedIntegration } from '../integration/resolvedIntegration.ts';
import type { LocatedFinding } from '../report/locatedFinding.ts';
import type { EnvironmentRule } from './environmentRule.ts';

/**
 * Names of generated permission set groups. Salesforce keeps what a group grants in a permission set of its own (Object
 * Reference, PermissionSet.PermissionSetGroupId), so no generated set may have a group's name; and existing groups to
 * assign are not generated ones.
 */
export const groupNames: EnvironmentRule = (integrations) => {
  const sets = new Map(integrations.map(({ user }) => [user.developerName.toLowerCase(), user.name]));
  const groups = new Map(
    integrations.flatMap(({ user }) =>
      user.access.group === null ? [] : [[user.access.group.developerName.toLowerCase(), user.name] as const],
    ),
  );
  return integrations.flatMap((integration) => [
    ...takenName(integration, sets),
    ...generatedGroups(integration, groups),
  ]);
};

function takenName(
  { user, locate }: ResolvedIntegration,
  sets: ReadonlyMap<string, string>,
): readonly LocatedFinding[] {
  const name = user.access.group?.developerName ?? '';
  const owner = sets.get(name.toLowerCase());
  if (owner === undefined) return [];
  const message = `The group ${name} would have the name of the permission set that is generated for ${owner}.`;
  return [locate({ severity: 'problem', path: ['access', 'group'], message, fix: 'Rename one of the two files.' })];
}

function generatedGroups(
  { user, locate }: ResolvedIntegration,
  groups: ReadonlyMap<string, string>,
): readonly LocatedFinding[] {
  return user.access.permissionSetGroups.flatMap((group, index) => {
    const owner = groups.get(group.toLowerCase());
    if (owner === undefined) return [];
    const isOwn = owner === user.name;
    const message = `"${group}" is the group that is generated for ${isOwn ? 'this integration' : owner}.`;
    const fix = isOwn
      ? 'Remove it: the generated group is assigned anyway.'
      : 'Grant what is needed under "access" of this definition.';
    const path = ['access', 'permissionSetGroups', index];
    return [locate({ severity: isOwn ? 'problem' : 'warning', path, message, fix })];
  });
}
