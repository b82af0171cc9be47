import { encodeFullName } from '../schema/encodeFullName.ts';
import type { FoundRetirement, RestProfile, RetiringUser } from './foundRetirement.ts';
import { isRetiredComponent } from './isRetiredComponent.ts';

/** A profile of the user's licence that stays; null when the org has none of those that grant next to nothing. */
export function restProfileOf(found: FoundRetirement, { profile }: RetiringUser): RestProfile | null {
  return (
    found.restProfiles.find(
      ({ name, userLicense }) =>
        userLicense === profile.userLicense &&
        !isRetiredComponent(found, { type: 'Profile', fullName: encodeFullName(name) }),
    ) ?? null
  );
}
