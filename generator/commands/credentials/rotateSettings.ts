import type { KeySize } from '../../oauth/createKey.ts';
import { ToolError } from '../../shared/toolError.ts';
import type { CommandOptions } from '../command.ts';
import { readPatience } from '../verification/readPatience.ts';
import { readKeySize } from './readKeySize.ts';

/** What the command line says about a rotation. */
export interface RotateSettings {
  readonly dryRun: boolean;
  /** Milliseconds. */
  readonly overlap: number;
  readonly cutOver: boolean;
  readonly compromised: boolean;
  /** Milliseconds of patience with an org that does not know a new key yet. */
  readonly patience: number;
  readonly keySize: KeySize;
  readonly keyDir: CommandOptions[string];
}

const UNITS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const USUAL_OVERLAP = '5m';
/** Salesforce deletes the former pair after 30 days (hardisgroupcom/sfdx-hardis). */
const LONGEST_OVERLAP = 29 * UNITS.d;

const USUAL_WAIT = '15';

/** Throws ToolError for an overlap that is no duration, a `--wait` that is no number of minutes, what does not go together. */
export function readRotateSettings(options: CommandOptions): RotateSettings {
  const compromised = options['compromised'] === true;
  if (compromised && options['overlap'] !== undefined) {
    throw new ToolError('--compromised leaves no overlap, and --overlap asks for one.', {
      actions: ['Leave one of them out.'],
    });
  }
  return {
    dryRun: options['dryRun'] === true,
    overlap: readOverlap(options['overlap'] ?? USUAL_OVERLAP),
    cutOver: options['cutOver'] === true,
    compromised,
    patience: readPatience('--wait', options['wait'] ?? USUAL_WAIT),
    keySize: readKeySize(options),
    keyDir: options['keyDir'],
  };
}

function readOverlap(text: CommandOptions[string]): number {
  const match = /^(\d{1,6})([smhd])$/.exec(text === '0' ? '0s' : String(text));
  const milliseconds = match === null ? Number.NaN : Number(match[1]) * UNITS[match[2] as keyof typeof UNITS];
  if (milliseconds <= LONGEST_OVERLAP) return milliseconds;
  throw new ToolError(`--overlap takes a duration from 0 to 29d, not "${String(text)}".`, {
    actions: ['Write for example --overlap 10m, 2h, 7d, or 0. Salesforce keeps the former pair for 30 days.'],
  });
}
