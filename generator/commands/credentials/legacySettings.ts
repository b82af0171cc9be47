import { ToolError } from '../../shared/toolError.ts';
import type { CommandContext, CommandOptions } from '../command.ts';

/** What the command line says about `credentials legacy`. */
export interface LegacySettings {
  /** How far back to look. */
  readonly days: number;
  readonly reset: boolean;
}

/** Salesforce keeps six months (Object Reference, LoginHistory): no more than this has ever something to tell. */
const LONGEST = 184;

/** Throws ToolError for a number of days that makes no sense, and for a reset (exit code 3) of more than one password. */
export function readLegacySettings(context: CommandContext, options: CommandOptions): LegacySettings {
  const { days = String(LONGEST), resetPassword } = options;
  const number = typeof days === 'string' && /^\d+$/.test(days) ? Number(days) : 0;
  if (number < 1 || number > LONGEST) {
    throw new ToolError(`--days takes a number from 1 to ${LONGEST}, not "${String(days)}".`, {
      actions: ['Salesforce keeps the login history for six months.'],
    });
  }
  const reset = resetPassword === true;
  if (reset) requireOne(context);
  return { days: number, reset };
}

function requireOne({ environments, only }: CommandContext): void {
  const [environment] = environments;
  if (environments.length === 1 && environment !== 'all' && only.length === 1) return;
  throw new ToolError('--reset-password sets the password of one integration in one environment.', {
    actions: ['Name both: npm run credentials -- legacy --env <name> --only <integration> --reset-password'],
    exitCode: 3,
  });
}
