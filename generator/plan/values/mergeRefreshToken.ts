import type { ElementChange } from '../../deploy/componentDifference.ts';
import type { Values } from './foundValues.ts';
import type { PlannedValues } from './plannedValues.ts';

/** Elements of ExtlClntAppOauthConfigurablePolicies that mean something only together, in this order. */
const PARTS = ['refreshTokenPolicyType', 'refreshTokenValidityPeriod', 'refreshTokenValidityUnit'];

/** Changes with the refresh token policy of an external client app put together: `SpecificLifetime 30 Days`. */
export function mergeRefreshToken({ changes, before, after }: PlannedValues): readonly ElementChange[] {
  const rest = changes.filter(({ path }) => !PARTS.includes(path));
  if (rest.length === changes.length) return changes;
  return [...rest, { path: 'refreshTokenPolicy', from: policyOf(before), to: policyOf(after) }];
}

function policyOf(values: Values): string | null {
  const parts = PARTS.flatMap((path) => values.get(path) ?? []);
  return parts.length === 0 ? null : parts.join(' ');
}
