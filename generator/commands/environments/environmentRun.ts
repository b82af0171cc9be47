import type { ResolvedEnvironment } from '../../resolve/resolvedEnvironment.ts';
import type { ExitCode } from '../command.ts';

/** What a command did with one of its environments. */
export type EnvironmentRun<Value> = EndedRun<Value> | FailedRun | NotStartedRun;

/** It came to its end; the exit code says how. */
export interface EndedRun<Value> extends Timed {
  readonly kind: 'ended';
  readonly exitCode: ExitCode;
  readonly value: Value;
}

export interface FailedRun extends Timed {
  readonly kind: 'failed';
  readonly exitCode: 1 | 3;
  readonly error: unknown;
}

/** Another environment failed before its turn came, or somebody pressed Ctrl-C. */
export interface NotStartedRun extends Timed {
  readonly kind: 'not-started';
  readonly exitCode: 1;
}

interface Timed {
  readonly environment: ResolvedEnvironment;
  readonly milliseconds: number;
}
