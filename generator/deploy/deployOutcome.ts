import type { DeployFailure } from './deployFailure.ts';

/** What became of one deployment. */
export interface DeployOutcome {
  /** Id of the job, prefix 0Af. */
  readonly id: string;
  readonly status: 'succeeded' | 'failed' | 'canceled' | 'unfinished';
  /** Empty unless `failed`. With rollbackOnError nothing of a failed deployment stays in the org. */
  readonly failures: readonly DeployFailure[];
}
