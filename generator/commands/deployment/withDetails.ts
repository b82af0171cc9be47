import { ProblemsError } from '../../shared/problemsError.ts';
import { ToolError } from '../../shared/toolError.ts';

/** The same error with more for `--json`, e.g. what had been done until then. */
export function withDetails(error: unknown, details: Readonly<Record<string, unknown>>): unknown {
  if (error instanceof ProblemsError) return new ProblemsError(error.problems, { ...error.details, ...details });
  if (!(error instanceof ToolError)) return error;
  const { message, actions, exitCode, details: own } = error;
  return new ToolError(message, { actions, exitCode, details: { ...own, ...details }, cause: error });
}
