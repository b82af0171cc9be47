import type { ExitCode } from '../command.ts';
import type { EnvironmentRun } from './environmentRun.ts';

/** Failed, then refused, then different: what needs a person most says how the whole run went. */
const WORST_FIRST: readonly ExitCode[] = [1, 3, 2];

/** The exit code of a run over several environments. One that was not started counts only when nothing else says why. */
export function exitCodeOfRuns(runs: readonly EnvironmentRun<unknown>[]): ExitCode {
  const started = runs.filter(({ kind }) => kind !== 'not-started');
  const worst = WORST_FIRST.find((code) => started.some(({ exitCode }) => exitCode === code)) ?? 0;
  return started.length < runs.length && worst !== 3 ? 1 : worst;
}
