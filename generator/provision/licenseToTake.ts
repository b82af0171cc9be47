import type { FoundProfile, FoundUser } from './foundState.ts';

/**
 * The user licence of which a user takes a seat: that of its profile, unless it has such a licence now. Null for none,
 * or when the org has no such profile.
 */
export function licenseToTake(
  profile: FoundProfile | undefined,
  existing: Pick<FoundUser, 'profile'> | undefined,
): string | null {
  if (profile === undefined || existing?.profile.userLicense === profile.userLicense) return null;
  return profile.userLicense;
}
