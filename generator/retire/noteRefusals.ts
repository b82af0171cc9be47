import type { RecordResult } from '../org/recordResult.ts';
import { refusalOf } from './refusalOf.ts';
import type { Refused } from './refused.ts';
import type { RetirementStep } from './retirementStep.ts';

/** Puts results to the steps that they are of, one record each, in the same order. */
export function noteRefusals(steps: readonly RetirementStep[], results: readonly RecordResult[]): Refused {
  return new Map(
    steps.flatMap((step, index) => {
      const refusal = refusalOf(results[index]);
      return refusal === null ? [] : [[step, refusal] as const];
    }),
  );
}
