import type { PasswordPolicies } from '@salesforce/types/metadata';
import type { ResolvedIntegrationUser } from '../../resolve/resolvedIntegrationUser.ts';

interface Known {
  readonly profile: ResolvedIntegrationUser['profile'];
  /** Whether the user holds Password Never Expires; null: not told. */
  readonly neverExpires: boolean | null;
  /** The org's own policy; null: not told. */
  readonly policy: Readonly<PasswordPolicies> | null;
}

const SPANS: Readonly<Record<string, string>> = {
  ThirtyDays: '30 days',
  SixtyDays: '60 days',
  NinetyDays: '90 days',
  SixMonths: '6 months',
  OneYear: '1 year',
};

/**
 * Whether the password is going to expire; a program cannot answer to that. The permission wins over any policy, and a
 * profile's policy over the org's (help security_password_policies and Object Reference, PermissionSet).
 */
export function describeExpiry({ profile, neverExpires, policy }: Known): string {
  if (neverExpires === true) return 'It never expires: the user holds Password Never Expires.';
  const own = profile.kind === 'generated' ? profile.passwordPolicy : null;
  if (own !== null) {
    return own.expirationDays === null
      ? 'It never expires, by the policy of its profile.'
      : `It expires ${own.expirationDays} days after a change, by the policy of its profile.`;
  }
  const expiration = policy?.expiration;
  if (expiration === undefined) return 'Whether it expires is not told: see Setup > Password Policies.';
  const unless = profile.kind === 'existing' ? ', unless its profile has another' : '';
  const span = SPANS[expiration];
  return span === undefined
    ? `It never expires, by the org’s policy${unless}.`
    : `It expires ${span} after a change, by the org’s policy${unless}.`;
}
