import type { FoundState } from './foundState.ts';

/** What a deployment is about to create: good enough to refer to, without an id yet. */
export interface ComingMetadata {
  readonly profiles: readonly { readonly name: string; readonly userLicense: string }[];
  /** API names. */
  readonly permissionSets: readonly string[];
  readonly permissionSetGroups: readonly string[];
  readonly roles: readonly string[];
}

export const NOTHING_COMING: ComingMetadata = { profiles: [], permissionSets: [], permissionSetGroups: [], roles: [] };

/** `found` as it will be after the deployment; what the org has already stays as it was found. */
export function addComingMetadata<
  Found extends Pick<FoundState, 'profiles' | 'permissionSets' | 'permissionSetGroups' | 'roles'>,
>(found: Found, coming: ComingMetadata): Found {
  return {
    ...found,
    profiles: [...found.profiles, ...unknown(found.profiles, coming.profiles)],
    permissionSets: [...found.permissionSets, ...unknown(found.permissionSets, coming.permissionSets.map(named))],
    roles: [...found.roles, ...unknown(found.roles, coming.roles.map(named))],
    permissionSetGroups: [
      ...found.permissionSetGroups,
      // Not yet there is not yet recalculated: whoever is assigned it waits.
      ...unknown(found.permissionSetGroups, coming.permissionSetGroups.map(named)).map((group) => ({
        ...group,
        status: 'Outdated',
      })),
    ],
  };
}

interface Named {
  readonly name: string;
}

function named(name: string): Named {
  return { name };
}

/** Those that the org does not have, without an id yet. */
function unknown<Entry extends Named>(
  found: readonly Named[],
  coming: readonly Entry[],
): readonly (Entry & { readonly id: null })[] {
  const names = new Set(found.map(({ name }) => name.toLowerCase()));
  return coming.filter(({ name }) => !names.has(name.toLowerCase())).map((entry) => ({ ...entry, id: null }));
}
