import { decodeFullName } from '../deploy/decodeFullName.ts';
import type { DeployFailure } from '../deploy/deployFailure.ts';
import type { DeployOutcome } from '../deploy/deployOutcome.ts';
import { destroyComponents } from '../deploy/destroyComponents.ts';
import { explainPlatformError } from '../org/explainPlatformError.ts';
import type { Org } from '../org/org.ts';
import { DELETED_LAST } from './deletionOrder.ts';
import type { Refusal } from './refusalOf.ts';
import type { Refused } from './refused.ts';
import type { RetirementOptions } from './retirementOptions.ts';
import type { RetirementStep } from './retirementStep.ts';

export interface ComponentsDeleted {
  readonly refused: Refused;
  readonly deployments: readonly string[];
}

/**
 * Deletes in one deployment, which the org takes back as a whole when it refuses anything; then once more without what it
 * refused, so that one profile that cannot go does not keep an app in the org; and roles again after those below them.
 * Throws OrgError.
 */
export async function deleteComponents(
  org: Org,
  steps: readonly RetirementStep[],
  options: RetirementOptions,
): Promise<ComponentsDeleted> {
  const refused = new Map<RetirementStep, Refusal>();
  const deployments: string[] = [];
  for (let left = steps; left.length > 0; ) {
    const outcome = await destroyComponents(org, inTwo(left), { ...options, checkOnly: false });
    deployments.push(outcome.id);
    for (const [step, refusal] of refusalsOf(left, outcome)) refused.set(step, refusal);
    left = outcome.status === 'succeeded' ? rolesAbove(left, refused) : left.filter((step) => !refused.has(step));
  }
  return { refused, deployments };
}

/** Refused roles that may go now that others have gone; no refusal stands against them any more. */
function rolesAbove(
  deleted: readonly RetirementStep[],
  refused: Map<RetirementStep, Refusal>,
): readonly RetirementStep[] {
  const roles = deleted.some(isRole) ? [...refused.keys()].filter(isRole) : [];
  for (const step of roles) refused.delete(step);
  return roles;
}

/** A role with roles below it goes after these; in which order an org deletes the roles of one file is not documented. */
function isRole({ type }: RetirementStep): boolean {
  return type === 'Role';
}

function inTwo(steps: readonly RetirementStep[]) {
  const named = steps.map(({ type, name }) => ({ type, fullName: name }));
  const isLast = ({ type }: { readonly type: string }) => DELETED_LAST.includes(type);
  return { first: named.filter((one) => !isLast(one)), last: named.filter(isLast) };
}

/** At least one, so that trying again comes to an end: what fits no component is said of all. */
function refusalsOf(steps: readonly RetirementStep[], outcome: DeployOutcome): Refused {
  if (outcome.status === 'succeeded') return new Map();
  if (outcome.status !== 'failed') return new Map(steps.map((step) => [step, unfinished(outcome)]));
  const own = steps.flatMap((step) => {
    const failure = outcome.failures.find((one) => isAbout(one, step));
    return failure === undefined ? [] : [[step, explain(failure)] as const];
  });
  const [failure] = outcome.failures;
  if (own.length > 0 || failure === undefined) return new Map(own);
  return new Map(steps.map((step) => [step, explain(failure)]));
}

function isAbout({ type, fullName }: DeployFailure, step: RetirementStep): boolean {
  return type === step.type && decodeFullName(fullName).toLowerCase() === decodeFullName(step.name).toLowerCase();
}

function explain({ problem }: DeployFailure): Refusal {
  const known = explainPlatformError({ code: '', message: problem, fields: [] });
  const fix = 'Take away in Setup what uses it, then run the same command again.';
  return { reason: known?.message ?? 'The org refused to delete it.', fix: known?.fix ?? fix, platformText: problem };
}

function unfinished({ id, status }: DeployOutcome): Refusal {
  const reason =
    status === 'canceled'
      ? `The deployment ${id} was cancelled in the org, which keeps nothing of it.`
      : `The deployment ${id} is still running in the org; this program stopped waiting.`;
  return { reason, fix: 'Run the same command again: it looks first what is left.', platformText: '' };
}
