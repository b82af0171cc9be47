import type { CommandOutcome, Reporter } from '../commands/command.ts';

/** How a run is shown: for people, or as one JSON document. */
export interface Presenter {
  readonly reporter: Reporter;
  /** Help, or the version: what was asked for instead of a run. */
  text(text: string): void;
  finish(outcome: CommandOutcome): void;
  /** `nothingDone` ends a list of problems, e.g. `Nothing was generated.` */
  fail(error: unknown, status: number, nothingDone: string): void;
}
