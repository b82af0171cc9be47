import { describeFailure, type FailureDescription } from './describeFailure.ts';
import type { EnvironmentRun } from './environmentRun.ts';

/** An environment for which a command failed, in `--json`. */
export interface EnvironmentFailure extends FailureDescription {
  readonly environment: string;
  readonly exitCode: 1 | 3;
}

/** Which of several environments failed and why; the others' results stand beside it. */
export function describeFailures(runs: readonly EnvironmentRun<unknown>[]): readonly EnvironmentFailure[] {
  return runs
    .filter((run) => run.kind === 'failed')
    .map(({ environment: { name }, exitCode, error }) => ({
      environment: name,
      exitCode,
      ...describeFailure(error, name),
    }));
}
