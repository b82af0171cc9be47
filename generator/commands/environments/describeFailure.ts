import type { Problem } from '../../shared/problem.ts';
import { ProblemsError } from '../../shared/problemsError.ts';
import { ToolError } from '../../shared/toolError.ts';

/** Why a command failed for one of several environments, for `--json`. Never holds a secret. */
export interface FailureDescription {
  readonly name: string;
  readonly message: string;
  readonly actions: readonly string[];
  /** Empty unless something is wrong with files that people edit. */
  readonly problems: readonly Problem[];
  /** More of it, as it stands at the top of the document when a single environment fails: dangers, what moved. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** An error that does not end the run, because other environments go on. */
export function describeFailure(error: unknown, environment: string): FailureDescription {
  if (error instanceof ProblemsError) {
    const { problems: _problems, ...details } = error.details;
    return { name: error.name, message: `${error.message}.`, actions: [], problems: error.problems, details };
  }
  if (error instanceof ToolError) {
    return { name: error.name, message: error.message, actions: error.actions, problems: [], details: error.details };
  }
  return {
    name: 'UnexpectedError',
    message: `Something went wrong that this program did not foresee: ${error instanceof Error ? error.message : String(error)}`,
    actions: [`Run the command with --env ${environment} alone to see all of it.`],
    problems: [],
    details: {},
  };
}
