import { ToolError } from './toolError.ts';

/**
 * What the system said when a place could not be written, as an error that people can act on and that stops no more than the
 * work on that place: no permission, a full disk, a file system that is read-only. Anything else as it is.
 */
export function systemRefusal(error: unknown, place: string): unknown {
  if (typeof error !== 'object' || error === null || !('syscall' in error)) return error;
  const { code } = error as NodeJS.ErrnoException;
  return new ToolError(`${place} cannot be written (${code}).`, {
    actions: ['See that this user may write there and that the disk has room, then run the same command again.'],
  });
}
