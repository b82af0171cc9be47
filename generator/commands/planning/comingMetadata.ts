import type { ComponentDifference } from '../../deploy/componentDifference.ts';
import { componentOwner } from '../../deploy/componentOwner.ts';
import { decodeFullName } from '../../deploy/decodeFullName.ts';
import type { LocalComponent } from '../../deploy/localComponent.ts';
import type { ComingMetadata } from '../../provision/comingMetadata.ts';
import type { ResolvedEnvironment } from '../../resolve/resolvedEnvironment.ts';

/** Roles, profiles, permission sets and groups that a deployment is about to create: users may refer to them. */
export function comingMetadata(
  differences: readonly ComponentDifference<LocalComponent>[],
  { users }: Pick<ResolvedEnvironment, 'users'>,
): ComingMetadata {
  const ownerOf = componentOwner(users);
  const coming = differences.filter(({ state }) => state === 'new').map(({ component }) => component);
  const named = (wanted: string) => coming.filter(({ type }) => type === wanted).map(({ fullName }) => fullName);
  return {
    profiles: coming
      .filter(({ type }) => type === 'Profile')
      .map((component) => ({
        name: ownerOf(component)?.profile.name ?? decodeFullName(component.fullName),
        userLicense: component.body.children.find(({ name }) => name === 'userLicense')?.text.trim() ?? '',
      })),
    permissionSets: named('PermissionSet'),
    permissionSetGroups: named('PermissionSetGroup'),
    roles: named('Role'),
  };
}
