import { isSeq } from 'yaml';
import type { KeyPath } from '../../shared/keyPath.ts';
import type { EditTarget } from './editTarget.ts';
import { entryRange } from './entryRange.ts';
import { scalarText } from './scalarText.ts';
import type { Refusal, Splice } from './splice.ts';

/** Writes a new last entry behind the others, or between brackets that are empty. */
export function insertFlowEntry(text: string, { collection, rest }: EditTarget, value: string): Splice | Refusal {
  const scalar = scalarText(value, { isInFlow: true });
  const entry = isSeq(collection) ? scalar : nest(rest, scalar);
  if (collection.items.length > 0) {
    const last = entryRange(text, { collection, index: collection.items.length - 1 });
    if (last === null) return 'The list or map is written in an unusual way.';
    return { start: last.end, end: last.end, text: `, ${entry}` };
  }
  const [open, close] = collection.range ?? [0, 0];
  const isBlank = text.slice(open + 1, close - 1).trim() === '';
  const spaced = isSeq(collection) ? entry : ` ${entry} `;
  return { start: open + 1, end: isBlank ? close - 1 : open + 1, text: spaced };
}

function nest([key, ...rest]: KeyPath, scalar: string): string {
  const name = scalarText(String(key), { isInFlow: true });
  return rest.length === 0 ? `${name}: ${scalar}` : `${name}: { ${nest(rest, scalar)} }`;
}
