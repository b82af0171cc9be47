import type { FoundState } from './foundState.ts';

/** What a deployment is about to create: good enough to refer to, without an id yet. */
export interface ComingMetadata {
  readonly profiles: readonly { readonly name: string; readonly userLicense: string }[];
  /** API names. */
  readonly permissionSets: readonly string[];
}

export const NOTHING_COMING: ComingMetadata = { profiles: [], permissionSets: [] };

/** `found` as it will be after the deployment; what the org has already stays as it was found. */
export function addComingMetadata<Found extends Pick<FoundState, 'profiles' | 'permissionSets'>>(
  found: Found,
  coming: ComingMetadata,
): Found {
  const profiles = new Set(found.profiles.map(({ name }) => name.toLowerCase()));
  const sets = new Set(found.permissionSets.map(({ name }) => name.toLowerCase()));
  return {
    ...found,
    profiles: [
      ...found.profiles,
      ...coming.profiles
        .filter(({ name }) => !profiles.has(name.toLowerCase()))
        .map((profile) => ({ ...profile, id: null })),
    ],
    permissionSets: [
      ...found.permissionSets,
      ...coming.permissionSets.filter((name) => !sets.has(name.toLowerCase())).map((name) => ({ name, id: null })),
    ],
  };
}
