import type { ResolvedEnvironment } from '../../resolve/resolvedEnvironment.ts';
import type { CommandContext, ExitCode } from '../command.ts';

/** What a command does with each of its environments. */
export interface EnvironmentJob<Value> {
  /** Says what it does by the reporter of the given context only. */
  run(
    environment: ResolvedEnvironment,
    context: CommandContext,
  ): Promise<{ readonly exitCode: ExitCode; readonly value: Value }>;
  /** Environments that may run side by side; each group begins when the one before it has ended. */
  readonly groups: readonly (readonly ResolvedEnvironment[])[];
  /** The most environments under way at a time. */
  readonly concurrency: number;
  /** Whether a failure lets nothing new begin; what is under way comes to its end. */
  readonly stopsAtFailure: boolean;
  /** Whether exit code 2 counts as a failure there; left out: no. */
  readonly stopsAtDifference?: boolean;
}
