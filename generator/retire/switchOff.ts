import { switchOffApps } from '../deploy/switchOffApps.ts';
import type { Org } from '../org/org.ts';
import { findRetiredComponents } from './findRetiredComponents.ts';
import type { Refused } from './refused.ts';
import type { RetirementOptions } from './retirementOptions.ts';
import type { RetirementStep } from './retirementStep.ts';

/** Switches external client apps off, in one deployment. Throws OrgError. */
export async function switchOff(
  org: Org,
  steps: readonly RetirementStep[],
  options: RetirementOptions,
): Promise<Refused> {
  if (steps.length === 0) return new Map();
  const policies = await findRetiredComponents(
    org,
    steps.map(({ integration, type, name }) => ({ integration, type, name, username: null })),
  );
  if (policies.length === 0) return new Map();
  const outcome = await switchOffApps(org, policies, { ...options, checkOnly: false });
  if (outcome.status === 'succeeded') return new Map();
  const platformText = outcome.failures.map(({ problem }) => problem).join('; ');
  const reason = `The deployment ${outcome.id} that switches the app off did not succeed.`;
  return new Map(steps.map((step) => [step, { reason, fix: '', platformText }]));
}
