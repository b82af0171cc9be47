import { cloneProfile } from '../metadata/cloneProfile.ts';
import type { References } from '../reference/references.ts';
import type { ResolvedIntegration } from '../resolve/integration/resolvedIntegration.ts';
import type { KeyPath } from '../shared/keyPath.ts';

/** A user permission that ends in the permission set or in the profile. */
export interface GrantedPermission {
  readonly name: string;
  /** Where the merged definition grants it. */
  readonly path: KeyPath;
  /** All user permissions of the same permission set or profile; null: those of the permission set. */
  readonly besides: ReadonlySet<string> | null;
}

/** What is listed, and what comes along with a cloned profile. */
export function grantedPermissions(
  { definition, user }: ResolvedIntegration,
  references: References,
): readonly GrantedPermission[] {
  const listed = (definition.access?.userPermissions ?? []).map((name, index) => ({
    name,
    path: ['access', 'userPermissions', index],
    besides: null,
  }));
  return [...listed, ...clonedPermissions(user, references)];
}

function clonedPermissions(
  { profile }: ResolvedIntegration['user'],
  { profiles }: References,
): readonly GrantedPermission[] {
  const reference = profile.kind === 'generated' ? profiles.get(profile.cloneOf ?? '') : undefined;
  if (profile.kind !== 'generated' || reference === undefined) return [];
  const { userPermissions } = cloneProfile({ reference, license: profile.license, name: profile.name });
  const besides = new Set(userPermissions);
  return userPermissions.map((name) => ({ name, path: ['profile', 'cloneOf'], besides }));
}
