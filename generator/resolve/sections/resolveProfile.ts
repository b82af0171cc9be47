import type { Definition } from '../../definitions/schema/definitionSchema.ts';
import type { ResolvedProfile } from '../resolvedIntegrationUser.ts';
import { resolveProfilePolicies } from './resolveProfilePolicies.ts';

/** The free API-only licence, five of which an Enterprise org has (Salesforce help, platform.integration_user). */
const INTEGRATION_LICENSE = 'Salesforce Integration';

/** The existing profile that is named, or one to generate. */
export function resolveProfile({ label, profile = {} }: Definition): ResolvedProfile {
  if (profile.use !== undefined) return { kind: 'existing', name: profile.use };
  return {
    kind: 'generated',
    name: profile.name ?? `${label} Integration`,
    license: profile.license ?? INTEGRATION_LICENSE,
    cloneOf: profile.cloneOf ?? null,
    ...resolveProfilePolicies(profile),
  };
}
