import { ToolError } from '../shared/toolError.ts';

/** Ctrl-C between two calls: nothing new is begun, and the message says what was not. */
export function throwIfStopped(signal: AbortSignal, doing: string): void {
  if (!signal.aborted) return;
  throw new ToolError(`Stopped before ${doing.charAt(0).toLowerCase()}${doing.slice(1)}.`, {
    actions: ['Run the same command again to go on.'],
    details: { stopped: true },
  });
}
