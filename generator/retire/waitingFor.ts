import type { Refused } from './refused.ts';
import type { RetirementStep } from './retirementStep.ts';

/** Deactivations that are not tried, as something of the user was not handed over; each with that as its reason. */
export function waitingFor(steps: readonly RetirementStep[], handed: Refused): Refused {
  const keepers = new Set([...handed.keys()].map(({ username }) => username));
  const reason = 'Not tried: not everything was handed over. The user stays active, and frozen.';
  return new Map(
    steps
      .filter(({ action, username }) => action === 'deactivate' && keepers.has(username))
      .map((step) => [step, { reason, fix: '', platformText: '' }]),
  );
}
