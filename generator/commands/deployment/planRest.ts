import { ProblemsError } from '../../shared/problemsError.ts';
import { ToolError } from '../../shared/toolError.ts';
import type { ReviewedPlan } from './deploymentRequest.ts';
import { planAnew } from './planAnew.ts';
import { restAdvice } from './restAdvice.ts';

/**
 * An error that ended the application of a saved plan, with what to do then: the same command would be refused as soon as
 * part of the plan was applied.
 */
export function planRest(error: unknown, reviewed: ReviewedPlan): unknown {
  if (error instanceof ProblemsError) {
    const problems = error.problems.map((problem) => ({ ...problem, fix: planAnew(problem.fix) }));
    return new ProblemsError(problems, error.details);
  }
  if (!(error instanceof ToolError)) return error;
  const { message, exitCode, details } = error;
  const actions = error.actions.map(planAnew).filter((action) => action !== 'Plan anew.');
  return new ToolError(message, { actions: [...actions, restAdvice(reviewed)], exitCode, details, cause: error });
}
