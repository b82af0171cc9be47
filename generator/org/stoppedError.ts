import { ToolError } from '../shared/toolError.ts';

/** What Ctrl-C ends a run with: nothing new is begun, and the message says what was not. `doing`: `Reading the users`. */
export function stoppedError(doing: string): ToolError {
  return new ToolError(`Stopped before ${doing.charAt(0).toLowerCase()}${doing.slice(1)}.`, {
    actions: ['Run the same command again to go on.'],
    details: { stopped: true },
  });
}
