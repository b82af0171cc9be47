import type { ExitCode } from '../command.ts';

/** Failed, then refused, then different: what needs a person most says how the whole run went. */
const WORST_FIRST: readonly ExitCode[] = [1, 3, 2];

/** The exit code of a run over several environments. */
export function exitCodeOfRuns(runs: readonly { readonly exitCode: ExitCode }[]): ExitCode {
  return WORST_FIRST.find((worst) => runs.some(({ exitCode }) => exitCode === worst)) ?? 0;
}
