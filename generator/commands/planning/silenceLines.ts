import type { CommandContext } from '../command.ts';

/** For a run whose standard output is one document: lines for people go nowhere, warnings and progress as ever. */
export function silenceLines(context: CommandContext): CommandContext {
  return { ...context, reporter: { ...context.reporter, line: () => undefined } };
}
