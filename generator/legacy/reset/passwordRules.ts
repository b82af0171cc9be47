import type { PasswordPolicies } from '@salesforce/types/metadata';
import type { ResolvedIntegrationUser } from '../../resolve/resolvedIntegrationUser.ts';

/** Far more than can be guessed, and still what old systems' fields take together with a security token of 25. */
const LENGTH = 32;

/** What a new password has to be like: characters of every class always, so only its length is left. */
export interface PasswordRules {
  readonly length: number;
}

/** As long as the profile's policy asks, or the org's where the profile has none of its own that is known. */
export function passwordRules(
  profile: ResolvedIntegrationUser['profile'],
  policy: Readonly<PasswordPolicies> | null,
): PasswordRules {
  const own = profile.kind === 'generated' ? (profile.passwordPolicy?.minimumLength ?? 0) : 0;
  const org = Number(policy?.minimumPasswordLength ?? 0);
  return { length: Math.max(LENGTH, own, Number.isSafeInteger(org) ? org : 0) };
}
