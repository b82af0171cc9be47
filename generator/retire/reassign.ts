import { changeCaseSettings } from '../deploy/changeCaseSettings.ts';
import type { Org } from '../org/org.ts';
import { updateRecords } from '../org/updateRecords.ts';
import { findSuccessor } from './findSuccessor.ts';
import { type Refusal, refusalOf } from './refusalOf.ts';
import type { Refused } from './refused.ts';
import type { RetirementOptions } from './retirementOptions.ts';
import type { RetirementRequest } from './retirementRequest.ts';
import type { RetirementStep } from './retirementStep.ts';

/** The steps, who takes over, and how settings are deployed. */
export interface Reassignment {
  readonly steps: readonly RetirementStep[];
  readonly request: RetirementRequest;
  readonly options: RetirementOptions;
}

/**
 * Writes the successor where the steps say. One call for each user who goes: no record may be in a call twice, and two of
 * them may be manager and delegated approver of one. Throws OrgError.
 */
export async function reassign(org: Org, { steps, request, options }: Reassignment): Promise<Refused> {
  const successor = steps.length === 0 ? null : await findSuccessor(org, request);
  if (successor?.active !== true) return new Map(steps.map((step) => [step, GONE]));
  const refused = new Map<RetirementStep, Refusal>();
  const settings = steps.filter(isSettings);
  const records = steps.filter((step) => !isSettings(step));
  for (const some of Map.groupBy(records, ({ type, username }) => `${type}\t${username}`).values()) {
    for (const [step, refusal] of await updateSome(org, some, successor.id)) refused.set(step, refusal);
  }
  if (settings.length === 0) return refused;
  return new Map([...refused, ...(await changeSettings(org, settings, options))]);
}

const GONE = {
  reason: 'The user who takes over is not in the org any more, or inactive.',
  fix: 'Name another one.',
  platformText: '',
};

function isSettings({ type }: RetirementStep): boolean {
  return type === 'CaseSettings';
}

async function updateSome(org: Org, steps: readonly RetirementStep[], successorId: string): Promise<Refused> {
  const entries = steps.flatMap((step) => step.ids.map((id) => ({ step, id })));
  const records = entries.map(({ step, id }) => ({
    id,
    fields: Object.fromEntries(step.values.map(({ field }) => [field, successorId])),
  }));
  const results = await updateRecords(org, { type: steps[0]?.type ?? '', records, allOrNone: false });
  return new Map(
    entries.flatMap(({ step }, index) => {
      const refusal = refusalOf(results[index]);
      return refusal === null ? [] : [[step, refusal] as const];
    }),
  );
}

/** One file, so one deployment. */
async function changeSettings(
  org: Org,
  steps: readonly RetirementStep[],
  options: RetirementOptions,
): Promise<Refused> {
  const changes = steps.flatMap((step) =>
    step.values.map(({ field, from, to }) => ({ element: field, from: from ?? '', to: to ?? '' })),
  );
  const outcome = await changeCaseSettings(org, changes, { ...options, checkOnly: false });
  if (outcome === null || outcome.status === 'succeeded') return new Map();
  const platformText = outcome.failures.map(({ problem }) => problem).join('; ');
  const reason = `The deployment ${outcome.id} of the case settings did not succeed.`;
  const fix = 'Choose another user in Setup > Support Settings, then run the same command again.';
  return new Map(steps.map((step) => [step, { reason, fix, platformText }]));
}
