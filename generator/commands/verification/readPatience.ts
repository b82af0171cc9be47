import { ToolError } from '../../shared/toolError.ts';
import type { CommandOptions } from '../command.ts';

const MINUTE = 60_000;
/** A whole day: more is a slip. */
const LONGEST = 24 * 60;

/** Milliseconds of patience with a new app, from an option in minutes; ten minutes when it is not given. Throws ToolError. */
export function readPatience(option: string, wait: CommandOptions[string] = '10'): number {
  const minutes = typeof wait === 'string' && /^\d+(\.\d+)?$/.test(wait) ? Number(wait) : Number.NaN;
  if (minutes <= LONGEST) return minutes * MINUTE;
  throw new ToolError(`${option} takes minutes from 0 to ${LONGEST}, not "${String(wait)}".`, {
    actions: [`Write for example ${option} 30.`],
  });
}
