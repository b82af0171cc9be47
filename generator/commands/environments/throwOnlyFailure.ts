import type { EnvironmentRun } from './environmentRun.ts';

/** Where there is one environment and it failed, its error is the whole result: thrown as it is. */
export function throwOnlyFailure(runs: readonly EnvironmentRun<unknown>[]): void {
  const [run] = runs;
  if (runs.length === 1 && run?.kind === 'failed') throw run.error;
}
