import { isSeq } from 'yaml';
import type { EditTarget } from './editTarget.ts';
import { entryRange } from './entryRange.ts';
import { lineAfter } from './lineAfter.ts';
import { lineEnding } from './lineEnding.ts';
import { lineStart } from './lineStart.ts';
import { scalarText } from './scalarText.ts';
import type { Refusal, Splice } from './splice.ts';

/** Writes a new last entry in lines of its own, indented as the others; a key in a map that is not there is nested. */
export function insertBlockEntry(text: string, { collection, rest }: EditTarget, value: string): Splice | Refusal {
  const last = entryRange(text, { collection, index: collection.items.length - 1 });
  const first = entryRange(text, { collection, index: 0 });
  if (last === null || first === null) return 'The list or map is written in an unusual way.';
  const indent = text.slice(lineStart(text, first.start), first.start).replaceAll(/\S/g, ' ');
  const scalar = scalarText(value, { isInFlow: false });
  const keys = rest.map((key) => `${scalarText(String(key), { isInFlow: false })}:`);
  const lines = isSeq(collection) ? [`${indent}- ${scalar}`] : nest(keys, scalar, indent);
  const at = lineAfter(text, last.end);
  const eol = lineEnding(text);
  const before = text[at - 1] === '\n' ? '' : eol;
  return { start: at, end: at, text: `${before}${lines.join(eol)}${before === '' ? eol : ''}` };
}

function nest(keys: readonly string[], scalar: string, indent: string): readonly string[] {
  return keys.map((key, depth) => {
    const isLast = depth === keys.length - 1;
    return `${indent}${'  '.repeat(depth)}${key}${isLast ? ` ${scalar}` : ''}`;
  });
}
