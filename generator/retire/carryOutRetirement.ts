import type { Org } from '../org/org.ts';
import { throwIfStopped } from '../org/throwIfStopped.ts';
import { cutUsers } from './cutUsers.ts';
import { deleteComponents } from './deleteComponents.ts';
import { findRetirement } from './findRetirement.ts';
import { planDeletions } from './planDeletions.ts';
import { planRetirement } from './planRetirement.ts';
import { reassign } from './reassign.ts';
import type { Refused } from './refused.ts';
import type { RetirementOptions } from './retirementOptions.ts';
import type { RetirementPlan } from './retirementPlan.ts';
import type { RetirementRequest } from './retirementRequest.ts';
import type { FailedStep, RetirementResult } from './retirementResult.ts';
import type { RetirementStep } from './retirementStep.ts';
import { stepKey } from './stepKey.ts';
import { switchOff } from './switchOff.ts';
import { unassign } from './unassign.ts';
import { updateUsers } from './updateUsers.ts';
import { waitingFor } from './waitingFor.ts';

/** What was planned, and from what. */
export interface Retirement {
  readonly request: RetirementRequest;
  /** Nothing that is not in it is done. */
  readonly plan: RetirementPlan;
}

/**
 * Carries out the steps of a plan, and nothing else. What the org refuses is in `failed`, and what depends on it is not
 * tried. Whether a step was done is read from the org afterwards, so that a lost answer counts for nothing. Throws
 * OrgError when the org takes no calls any more; the same again goes on from there.
 */
export async function carryOutRetirement(
  org: Org,
  { request, plan }: Retirement,
  options: RetirementOptions,
): Promise<RetirementResult> {
  const records = plan.steps.filter(({ action }) => action !== 'delete');
  const deletions = plan.steps.filter(({ action }) => action === 'delete');
  const refused = await writeRecords(org, { request, plan: { ...plan, steps: records } }, options);
  throwIfStopped(org.signal, 'Retiring integrations');
  options.progress('Looking what is left');
  const found = await findRetirement(org, request);
  const written = judge(records, new Set(planRetirement(found).steps.map(stepKey)), refused);
  if (deletions.length === 0) return { ...written, deployments: [] };
  const possible = planDeletions(found, []);
  const keys = new Set(possible.steps.map(stepKey));
  const present = new Set(found.components.map(({ type, fullName }) => `${type} ${fullName}`.toLowerCase()));
  const blocked = deletions.filter(
    (step) => !keys.has(stepKey(step)) && present.has(`${step.type} ${step.name}`.toLowerCase()),
  );
  const ready = deletions.filter((step) => keys.has(stepKey(step)));
  if (ready.length > 0) options.progress(`Deleting components (${ready.length})`);
  const deleted = await deleteComponents(org, ready, options);
  const gone = deletions.filter((step) => !blocked.includes(step) && !deleted.refused.has(step));
  return {
    done: [...written.done, ...gone],
    failed: [
      ...written.failed,
      ...blocked.map((step) => ({ step, reason: reasonFor(step, possible.kept), fix: '', platformText: '' })),
      ...[...deleted.refused].map(([step, refusal]) => ({ step, ...refusal })),
    ],
    deployments: deleted.deployments,
  };
}

/** In the order in which the platform accepts it. */
async function writeRecords(
  org: Org,
  { request, plan: { steps } }: Retirement,
  options: RetirementOptions,
): Promise<Refused> {
  const those = (...actions: RetirementStep['action'][]) => steps.filter(({ action }) => actions.includes(action));
  const isUser = ({ type }: RetirementStep) => type === 'User';
  const say = (text: string, some: readonly RetirementStep[]) => {
    if (some.length > 0) options.progress(`${text} (${some.length})`);
    return some;
  };
  const cut = await cutUsers(org, say('Cutting users off', those('freeze', 'revoke')));
  const unassigned = await unassign(org, say('Taking assignments away', those('unassign')));
  const apps = those('update').filter((step) => !isUser(step));
  const off = await switchOff(org, say('Switching apps off', apps), options);
  const handed = await reassign(org, { steps: say('Handing duties over', those('reassign')), request, options });
  const last = those('deactivate', 'update').filter(isUser);
  const waiting = waitingFor(last, handed);
  const ready = last.filter((step) => !waiting.has(step));
  const users = await updateUsers(org, say('Deactivating and moving users', ready));
  return new Map([...cut, ...unassigned, ...off, ...handed, ...waiting, ...users]);
}

function judge(
  steps: readonly RetirementStep[],
  left: ReadonlySet<string>,
  refused: Refused,
): Pick<RetirementResult, 'done' | 'failed'> {
  // That a user has no session any more is not read: what was refused is all that is known.
  const isOpen = (step: RetirementStep) => (step.action === 'revoke' ? refused.has(step) : left.has(stepKey(step)));
  const open = steps.filter(isOpen);
  return {
    done: steps.filter((step) => !open.includes(step)),
    failed: open.map((step): FailedStep => ({ step, ...(refused.get(step) ?? UNEXPLAINED) })),
  };
}

const UNEXPLAINED = {
  reason: 'The org took it, and is still as it was.',
  fix: 'Run the same command again.',
  platformText: '',
};

function reasonFor({ type, name }: RetirementStep, kept: RetirementPlan['kept']): string {
  return kept.find((one) => one.type === type && one.name === name)?.reason ?? `${type} ${name} is still in use.`;
}
