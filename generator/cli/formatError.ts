import { ProblemsError } from '../shared/problemsError.ts';
import { DEBUG_VARIABLE, describeError } from './describeError.ts';
import { formatProblems } from './formatProblems.ts';

/** How an error reads in a terminal: every problem, or the message and what to do about it. */
export function formatError(
  error: unknown,
  nothingDone: string,
  processEnvironment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  if (error instanceof ProblemsError) return formatProblems(error.problems, nothingDone);
  const { message, actions, stack } = describeError(error);
  const debug = (processEnvironment[DEBUG_VARIABLE] ?? '') !== '' && stack !== '';
  return [message, ...actions.map((action) => `  ${action}`), ...(debug ? ['', ...stack.split('\n')] : [])];
}
