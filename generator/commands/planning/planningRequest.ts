import type { PlanLimits } from '../../plan/planPolicy.ts';
import type { Finding } from '../../policy/finding.ts';
import type { LintPolicy } from '../../policy/lintPolicy.ts';
import type { ResolvedEnvironment } from '../../resolve/resolvedEnvironment.ts';
import type { CommandContext } from '../command.ts';

/** One environment to plan. */
export interface PlanningRequest {
  readonly context: CommandContext;
  readonly environment: ResolvedEnvironment;
  readonly rules: PlanningRules;
}

/** What the project says about plans; the same for all environments of a run. */
export interface PlanningRules {
  readonly limits: PlanLimits;
  readonly forbidden: LintPolicy['forbidden'];
  /** What lint finds in the definitions, without what waivers cover. Asked for only when there is something to plan. */
  findings(): Promise<readonly Finding[]>;
}
