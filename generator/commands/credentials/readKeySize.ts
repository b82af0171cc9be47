import { DEFAULT_KEY_SIZE, KEY_SIZES, type KeySize } from '../../oauth/createKey.ts';
import { ToolError } from '../../shared/toolError.ts';
import type { CommandOptions } from '../command.ts';

/** `--key-size` of the command line. Throws ToolError for one that Salesforce or this program does not take. */
export function readKeySize({ keySize }: CommandOptions): KeySize {
  if (keySize === undefined) return DEFAULT_KEY_SIZE;
  const found = KEY_SIZES.find((size) => String(size) === keySize);
  if (found !== undefined) return found;
  throw new ToolError(`--key-size takes ${KEY_SIZES.join(', ')}, not "${String(keySize)}".`, {
    actions: ['Write for example --key-size 4096, or leave it out.'],
  });
}
