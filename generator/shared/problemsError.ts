import type { Problem } from './problem.ts';
import { ToolError } from './toolError.ts';

/** Everything that is wrong with the files people edit, all at once, in file and line order. */
export class ProblemsError extends ToolError {
  override readonly name = 'ProblemsError';
  readonly problems: readonly Problem[];

  /** `details`: more for `--json`, e.g. what was done before. Never a secret. */
  constructor(problems: readonly Problem[], details: Readonly<Record<string, unknown>> = {}) {
    super(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`, {
      details: { ...details, problems },
    });
    this.problems = problems;
  }
}
