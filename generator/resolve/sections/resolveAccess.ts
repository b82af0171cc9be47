import type { Definition } from '../../definitions/schema/definitionSchema.ts';
import type { ResolvedAccess } from '../resolvedIntegrationUser.ts';
import { NO_GRANTS } from './noGrants.ts';
import { type GroupSubject, resolveGroup } from './resolveGroup.ts';
import { resolveObjects } from './resolveObjects.ts';
import { withDefaults } from './withDefaults.ts';

/** What an API-only user needs before any permission set with object access fits (Salesforce help, platform.integration_user). */
const INTEGRATION_LICENSES = ['SalesforceAPIIntegrationPsl'];

/** Held by every generated profile. */
const OF_THE_PROFILE: readonly string[] = ['ApiEnabled', 'ApiUserOnly'];

const NOTHING: Omit<ResolvedAccess, 'objects' | 'group'> = {
  ...NO_GRANTS,
  permissionSetLicenses: INTEGRATION_LICENSES,
  permissionSets: [],
  permissionSetGroups: [],
};

/** What the definition grants. Objects come sorted by name, all other lists as written. */
export function resolveAccess({ access = {}, profile }: Definition, subject: GroupSubject): ResolvedAccess {
  const { objects = {}, group, ...lists } = access;
  const resolved = withDefaults(NOTHING, lists);
  const isRedundant = (name: string): boolean => profile?.use === undefined && OF_THE_PROFILE.includes(name);
  return {
    ...resolved,
    userPermissions: resolved.userPermissions.filter((name) => !isRedundant(name)),
    objects: resolveObjects(objects),
    group: resolveGroup(group, subject),
  };
}
