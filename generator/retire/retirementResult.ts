import type { RetirementStep } from './retirementStep.ts';

/** What became of a retirement. What is in neither list was not tried: the same command goes on from there. */
export interface RetirementResult {
  readonly done: readonly RetirementStep[];
  readonly failed: readonly FailedStep[];
  /** Ids of the deployments that took components away, prefix 0Af. */
  readonly deployments: readonly string[];
}

export interface FailedStep {
  readonly step: RetirementStep;
  /** In the reader's terms. */
  readonly reason: string;
  /** What to do; may be empty. */
  readonly fix: string;
  /** What Salesforce said, word for word; may be empty. */
  readonly platformText: string;
}
