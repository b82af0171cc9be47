import type { Org } from '../org/org.ts';
import type { RecordFields } from '../org/recordFields.ts';
import { updateRecords } from '../org/updateRecords.ts';
import { DEACTIVATION_ADVICE } from './deactivationAdvice.ts';
import { findRestProfiles } from './findRestProfiles.ts';
import { noteRefusals } from './noteRefusals.ts';
import type { Refused } from './refused.ts';
import type { RetirementStep } from './retirementStep.ts';

/**
 * Deactivates users, and moves users to other profiles; in calls of their own, so that a refused move does not keep a user
 * active. Throws OrgError.
 */
export async function updateUsers(org: Org, steps: readonly RetirementStep[]): Promise<Refused> {
  const leaving = steps.filter(({ action }) => action === 'deactivate');
  const moving = steps.filter(({ action }) => action === 'update');
  const deactivated = await update(org, leaving, () => ({ IsActive: false }));
  const profiles = moving.length === 0 ? [] : await findRestProfiles(org);
  const ids = new Map(profiles.map(({ name, id }) => [name, id]));
  const moved = await update(org, moving, (step) => fieldsOf(step, ids));
  return new Map([...[...deactivated].map(([step, refusal]) => [step, advise(refusal)] as const), ...moved]);
}

async function update(
  org: Org,
  steps: readonly RetirementStep[],
  fields: (step: RetirementStep) => RecordFields,
): Promise<Refused> {
  if (steps.length === 0) return new Map();
  const records = steps.map((step) => ({ id: step.ids[0] ?? '', fields: fields(step) }));
  return noteRefusals(steps, await updateRecords(org, { type: 'User', records, allOrNone: false }));
}

/** References by name, as plans have them, become ids. */
function fieldsOf({ values }: RetirementStep, profileIds: ReadonlyMap<string, string>): RecordFields {
  return Object.fromEntries(
    values.map(({ field, to }) =>
      field === 'Profile' ? ['ProfileId', profileIds.get(to ?? '') ?? null] : ['UserRoleId', null],
    ),
  );
}

function advise<Refusal extends { readonly fix: string }>(refusal: Refusal): Refusal {
  return { ...refusal, fix: [refusal.fix, DEACTIVATION_ADVICE].filter((text) => text !== '').join('\n') };
}
