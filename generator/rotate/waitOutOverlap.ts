import { pause } from '../org/pause.ts';
import { throwIfStopped } from '../org/throwIfStopped.ts';
import { inMinutes } from './inMinutes.ts';
import type { RotationOptions } from './rotationOptions.ts';

/** A run does not wait longer; a later one goes on. */
const LONGEST_WAIT = 60 * 60_000;
const MINUTE = 60_000;

/**
 * Waits for the end of an overlap that began at `begun`. Null when the time is over; a date when the overlap is longer than a
 * run should wait. Throws ToolError after Ctrl-C.
 * @param say is given the time that is left, in words; told once a minute
 */
export async function waitOutOverlap(
  begun: Date,
  { overlap, now, signal }: Pick<RotationOptions, 'overlap' | 'now' | 'signal'>,
  say: (left: string) => void,
): Promise<Date | null> {
  const until = begun.getTime() + overlap;
  const left = () => until - now().getTime();
  if (left() > 0 && overlap > LONGEST_WAIT) return new Date(until);
  while (left() > 0) {
    say(inMinutes(left()));
    await pause(Math.min(left(), MINUTE), signal);
    throwIfStopped(signal, 'Waiting for the end of the overlap');
  }
  return null;
}
