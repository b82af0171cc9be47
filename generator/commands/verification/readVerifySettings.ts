import { ToolError } from '../../shared/toolError.ts';
import { isObjectName } from '../../verify/isObjectName.ts';
import type { CommandOptions } from '../command.ts';
import { readPatience } from './readPatience.ts';

/** What the command line says about how to verify. */
export interface VerifySettings {
  /** `--key-dir`; null: the environment says where secrets are. */
  readonly keyFolder: string | null;
  /** Milliseconds of patience with a new app. */
  readonly patience: number;
  /** API names of objects to read as each integration. */
  readonly objects: readonly string[];
  readonly writes: boolean;
  readonly fromOutside: boolean;
  readonly format: VerifyFormat;
  /** Where the report goes; null: standard output. */
  readonly output: string | null;
}

const FORMATS = ['text', 'json', 'junit'] as const;

export type VerifyFormat = (typeof FORMATS)[number];

/** Throws ToolError for a `--wait` that is no number of minutes, a format there is not, a report that nobody gets, tries that exclude each other. */
export function readVerifySettings(options: CommandOptions): VerifySettings {
  const { wait, keyDir, read } = options;
  return {
    keyFolder: typeof keyDir === 'string' ? keyDir : null,
    patience: readPatience('--wait', wait),
    ...readTries(options, readObjectNames(read)),
    ...readReport(options),
  };
}

/** From outside nothing but a refused login is wanted: whatever else was asked for would not be tried, and not be missed. */
function readTries(
  { writeProbes, fromOutside }: CommandOptions,
  objects: readonly string[],
): Pick<VerifySettings, 'objects' | 'writes' | 'fromOutside'> {
  const tries = { objects, writes: writeProbes === true, fromOutside: fromOutside === true };
  if (!tries.fromOutside || (!tries.writes && objects.length === 0)) return tries;
  throw new ToolError('--from-outside wants each login refused: there is nothing to read or write then.', {
    actions: ['Leave --write-probes and --read out, or run them on a machine inside of the login ranges.'],
  });
}

/** Names that are none are refused before anything logs in: they stand in a query. */
function readObjectNames(read: CommandOptions[string]): readonly string[] {
  const names = Array.isArray(read) ? read.map(String) : [];
  const wrong = names.find((name) => !isObjectName(name));
  if (wrong === undefined) return [...new Set(names)];
  throw new ToolError(`"${wrong}" is not the API name of an object.`, {
    actions: ['Write for example --read Account --read ERP_Order__c.'],
  });
}

function readReport({ format = 'text', output }: CommandOptions): Pick<VerifySettings, 'format' | 'output'> {
  const known = FORMATS.find((one) => one === format);
  if (known === undefined) {
    throw new ToolError(`There is no format ${JSON.stringify(format)}.`, {
      actions: [`Formats are ${FORMATS.join(', ')}.`],
    });
  }
  if (typeof output !== 'string') return { format: known, output: null };
  if (known !== 'text') return { format: known, output };
  throw new ToolError('--output writes a report for programs, and no format is given.', {
    actions: [`Write for example --format junit --output ${output}.`],
  });
}
