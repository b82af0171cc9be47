import { ToolError } from '../../shared/toolError.ts';
import type { CommandOptions } from '../command.ts';

/** The user name of `--reassign-to`, null without the option; an empty one, as of an unset variable, is refused. */
export function readReassignTo({ reassignTo }: CommandOptions): string | null {
  if (reassignTo === undefined) return null;
  const name = String(reassignTo).trim();
  if (name !== '') return name;
  throw new ToolError('--reassign-to takes the user name of who takes over.', {
    actions: ['npm run retire -- --env prod --reassign-to admin@acme.example'],
  });
}
