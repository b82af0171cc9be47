import type { DangerName, Plan } from '../../plan/plan.ts';
import type { PlanningRequest } from '../planning/planningRequest.ts';
import type { DeploySettings } from './deploySettings.ts';

/** One environment to deploy. */
export interface DeploymentRequest extends PlanningRequest {
  readonly settings: DeploySettings;
  /** Dangers that whoever runs this takes on knowingly. */
  readonly allowed: readonly DangerName[];
  /** What was reviewed, and nothing else is applied; null: what is planned now. */
  readonly reviewed: ReviewedPlan | null;
}

/** A saved plan and where it was read from, for messages. */
export interface ReviewedPlan {
  readonly plan: Plan;
  readonly file: string;
}
