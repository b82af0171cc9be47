import type { Alias } from 'yaml';
import type { KeyPath } from '../../shared/keyPath.ts';
import { BROKEN_READ, type Read, type Reading } from './reading.ts';

/** The value of the last anchor of that name above the alias. */
export function readAlias(alias: Alias, keyPath: KeyPath, reading: Reading): Read {
  const found = reading.anchors.get(alias.source);
  if (found !== undefined && found !== null) return found;
  const offset = alias.range?.[0] ?? 0;
  const mistake =
    found === undefined
      ? {
          message: `No anchor "&${alias.source}" stands above this alias.`,
          fix: 'Write the anchor first, or put the text in quotes.',
        }
      : { message: `The alias "*${alias.source}" stands inside its own anchor.`, fix: 'Remove the alias.' };
  reading.mistakes.push({ offset, keyPath, ...mistake });
  return BROKEN_READ;
}
