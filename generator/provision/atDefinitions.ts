import type { ResolvedIntegrationUser } from '../resolve/resolvedIntegrationUser.ts';
import type { KeyPath } from '../shared/keyPath.ts';
import type { DesiredUser, NamedReference } from './desiredUser.ts';

/**
 * The same users with the places of their names in the definitions and environments that people edit, instead of those
 * in the generated files: so that problems point there. Users that no definition describes stay as they are.
 */
export function atDefinitions(
  users: readonly DesiredUser[],
  definitions: readonly ResolvedIntegrationUser[],
): readonly DesiredUser[] {
  const byName = new Map(definitions.map((definition) => [definition.developerName, definition]));
  return users.map((user) => {
    const definition = byName.get(user.developerName);
    return definition === undefined ? user : relocate(user, definition);
  });
}

function relocate(user: DesiredUser, { source, access, profile }: ResolvedIntegrationUser): DesiredUser {
  const move = (reference: NamedReference, keyPath: KeyPath) => ({ ...reference, position: source.locate(keyPath) });
  const moveAll = (references: readonly NamedReference[], key: ListKey) =>
    references.map((reference) => move(reference, entryPath(key, access[key], reference.name)));
  return {
    ...user,
    position: source.locate(['user', 'username']),
    profile: move(user.profile, ['profile', profile.kind === 'existing' ? 'use' : 'name']),
    role: user.role && move(user.role, ['user', 'role']),
    permissionSetLicenses: moveAll(user.permissionSetLicenses, 'permissionSetLicenses'),
    permissionSets: moveAll(user.permissionSets, 'permissionSets'),
    permissionSetGroups: moveAll(user.permissionSetGroups, 'permissionSetGroups'),
  };
}

type ListKey = 'permissionSetLicenses' | 'permissionSets' | 'permissionSetGroups';

/** The entry of the list that has the name; the list itself for what the definition does not name, its own set. */
function entryPath(key: ListKey, names: readonly string[], name: string): KeyPath {
  const index = names.findIndex((each) => each.toLowerCase() === name.toLowerCase());
  return index < 0 ? ['access', key] : ['access', key, index];
}
