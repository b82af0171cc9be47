import type { Org } from '../org/org.ts';
import type { AccessCut } from './accessCut.ts';
import { cutAccess } from './cutAccess.ts';
import type { Refused } from './refused.ts';
import type { RetirementStep } from './retirementStep.ts';

/** Freezes, revokes and ends sessions of all users that the steps name. Throws OrgError. */
export async function cutUsers(org: Org, steps: readonly RetirementStep[]): Promise<Refused> {
  const usernames = [...new Set(steps.map(({ name }) => name))];
  if (usernames.length === 0) return new Map();
  const cuts = await cutAccess(org, usernames);
  return new Map(
    steps.flatMap((step) => {
      const cut = cuts.find(({ username }) => username.toLowerCase() === step.name.toLowerCase());
      const text = cut === undefined ? '' : failureOf(step, cut);
      return text === '' ? [] : [[step, { reason: 'The org refused.', fix: '', platformText: text }] as const];
    }),
  );
}

function failureOf({ action }: RetirementStep, { frozen, failures }: AccessCut): string {
  return action === 'freeze' && frozen !== 'failed' ? '' : failures.join(' ');
}
