import { DEFAULT_KEY_FOLDER } from '../../oauth/keyFileOf.ts';
import { ToolError } from '../../shared/toolError.ts';
import { isObjectName } from '../../verify/isObjectName.ts';
import type { CommandOptions } from '../command.ts';

/** What the command line says about how to verify. */
export interface VerifySettings {
  readonly keyFolder: string;
  /** Milliseconds of patience with a new app. */
  readonly patience: number;
  /** API names of objects to read as each integration. */
  readonly objects: readonly string[];
}

const MINUTE = 60_000;
/** A whole day: more is a slip. */
const LONGEST = 24 * 60;

/** Throws ToolError for a `--wait` that is no number of minutes. */
export function readVerifySettings(options: CommandOptions): VerifySettings {
  const { wait = '10', keyDir = DEFAULT_KEY_FOLDER, read } = options;
  const minutes = typeof wait === 'string' && /^\d+(\.\d+)?$/.test(wait) ? Number(wait) : Number.NaN;
  if (!(minutes <= LONGEST)) {
    throw new ToolError(`--wait takes minutes from 0 to ${LONGEST}, not "${String(wait)}".`, {
      actions: ['Write for example --wait 30.'],
    });
  }
  return { keyFolder: String(keyDir), patience: minutes * MINUTE, objects: readObjectNames(read) };
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
