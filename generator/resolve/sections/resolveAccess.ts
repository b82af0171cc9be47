import type { Definition } from '../../definitions/schema/definitionSchema.ts';
import { compareText } from '../../shared/compareText.ts';
import type { ObjectAccess, ResolvedAccess } from '../resolvedIntegrationUser.ts';
import { withDefaults } from './withDefaults.ts';

/** What an API-only user needs before any permission set with object access fits (Salesforce help, platform.integration_user). */
const INTEGRATION_LICENSES = ['SalesforceAPIIntegrationPsl'];

/** Held by every generated profile. */
const OF_THE_PROFILE: readonly string[] = ['ApiEnabled', 'ApiUserOnly'];

const NOTHING: Omit<ResolvedAccess, 'objects'> = {
  permissionSetLicenses: INTEGRATION_LICENSES,
  userPermissions: [],
  apexClasses: [],
  apexPages: [],
  flows: [],
  customPermissions: [],
  customMetadataTypes: [],
  customSettings: [],
  externalCredentials: [],
  permissionSets: [],
  permissionSetGroups: [],
};

/** What the definition grants. Objects come sorted by name, all other lists as written. */
export function resolveAccess({ access = {}, profile }: Definition): ResolvedAccess {
  const { objects = {}, ...lists } = access;
  const resolved = withDefaults(NOTHING, lists);
  const isRedundant = (name: string): boolean => profile?.use === undefined && OF_THE_PROFILE.includes(name);
  return {
    ...resolved,
    userPermissions: resolved.userPermissions.filter((name) => !isRedundant(name)),
    objects: resolveObjects(objects),
  };
}

type WrittenObjects = NonNullable<NonNullable<Definition['access']>['objects']>;

function resolveObjects(objects: WrittenObjects): readonly ObjectAccess[] {
  return Object.entries(objects)
    .map(([object, access]): ObjectAccess => {
      if (!('can' in access)) return { object, can: access, readFields: [], editFields: [] };
      return { object, can: access.can, readFields: access.fields?.read ?? [], editFields: access.fields?.edit ?? [] };
    })
    .toSorted((left, right) => compareText(left.object, right.object));
}
