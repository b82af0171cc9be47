import { deleteRecords } from '../org/deleteRecords.ts';
import type { Org } from '../org/org.ts';
import { noteRefusals } from './noteRefusals.ts';
import type { Refused } from './refused.ts';
import type { RetirementStep } from './retirementStep.ts';

/** Takes assignments and memberships away, one type after the other, in their order. Throws OrgError. */
export async function unassign(org: Org, steps: readonly RetirementStep[]): Promise<Refused> {
  const refused: Refused[] = [];
  for (const [type, some] of Map.groupBy(steps, (step) => step.type)) {
    const results = await deleteRecords(org, { type, ids: some.flatMap(({ ids }) => ids), allOrNone: false });
    refused.push(noteRefusals(some, results));
  }
  return new Map(refused.flatMap((some) => [...some]));
}
