import type { IgnoredDifference } from '../../plan/ignores/applyIgnores.ts';
import type { Plan } from '../../plan/plan.ts';

/** One environment in the result of `drift --json`. */
export interface EnvironmentDrift {
  readonly environment: string;
  /** Whether the org is another than the definitions say, beyond what the policy ignores. */
  readonly drifted: boolean;
  /** Without what is ignored; not for applying. */
  readonly plan: Plan;
  readonly ignored: readonly IgnoredDifference[];
}
