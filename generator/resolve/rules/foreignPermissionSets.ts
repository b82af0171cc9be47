import type { EnvironmentRule } from './environmentRule.ts';

/** A generated permission set follows its own definition: whoever shares it gets what another integration is granted later. */
export const foreignPermissionSets: EnvironmentRule = (integrations) => {
  const owners = new Map(integrations.map(({ user }) => [user.developerName.toLowerCase(), user.name]));
  return integrations.flatMap(({ user, locate }) => {
    const inGroup = user.access.group?.permissionSets ?? [];
    return [
      ...user.access.permissionSets.map((set, index) => ({ set, path: ['access', 'permissionSets', index] })),
      ...inGroup.map((set, index) => ({ set, path: ['access', 'group', 'permissionSets', index] })),
    ].flatMap(({ set, path }) => {
      const owner = owners.get(set.toLowerCase());
      if (owner === undefined || owner === user.name) return [];
      const message = `"${set}" is the permission set that is generated for ${owner}.`;
      const fix = 'Grant what is needed under "access" of this definition.';
      return [locate({ severity: 'warning', path, message, fix })];
    });
  });
};
