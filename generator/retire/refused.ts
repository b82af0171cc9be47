import type { Refusal } from './refusalOf.ts';
import type { RetirementStep } from './retirementStep.ts';

/** Steps that were refused, and why; a step that is not in it was done as far as is known. */
export type Refused = ReadonlyMap<RetirementStep, Refusal>;
