import { ToolError } from '../../shared/toolError.ts';
import type { CommandOptions } from '../command.ts';

/** Each environment has an org of its own with its own limits, so it is this machine and its network that are shared. */
const USUAL = 4;
const MOST = 50;

/** Throws ToolError for anything but a whole number that makes sense. */
export function readConcurrency({ concurrency = String(USUAL) }: CommandOptions): number {
  const number = typeof concurrency === 'string' && /^\d+$/.test(concurrency) ? Number(concurrency) : 0;
  if (number >= 1 && number <= MOST) return number;
  throw new ToolError(`--concurrency takes a number from 1 to ${MOST}, not "${String(concurrency)}".`);
}
