import { isMap, type Node, type Pair } from 'yaml';
import type { EditTarget, Entry } from './editTarget.ts';
import { type EntryRange, entryRange } from './entryRange.ts';
import { lineAfter } from './lineAfter.ts';
import { lineStart } from './lineStart.ts';
import type { Refusal, Splice } from './splice.ts';

const UNUSUAL = 'It is written in an unusual way.';

/** Takes the lines of an entry out, or what of a line is its own. Comments in lines of their own stay. */
export function removeBlockEntry(text: string, target: EditTarget): Splice | Refusal {
  const { owner, collection, index } = target;
  const range = entryRange(text, target);
  if (range === null) return UNUSUAL;
  const hasOwnLines = text.slice(lineStart(text, range.start), range.start).trim() === '';
  if (collection.items.length === 1) {
    return hasOwnLines && isMap(owner?.collection)
      ? emptyAfterKey(text, target, range)
      : { ...trimmed(text, range), text: brackets(collection) };
  }
  if (hasOwnLines) return { start: lineStart(text, range.start), end: lineAfter(text, range.end), text: '' };
  const next = entryRange(text, { collection, index: index + 1 });
  return next === null ? UNUSUAL : pullUp(text, range, next);
}

/** `key:` and the entry below it become `key: []`; comments between and behind stay. */
function emptyAfterKey(text: string, { owner, collection }: EditTarget, range: EntryRange): Splice | Refusal {
  const { key } = (owner as Entry).collection.items[(owner as Entry).index] as Pair<Node, Node>;
  const keyEnd = key.range?.[1] ?? 0;
  const colon = /^[ \t]*:/.exec(text.slice(keyEnd));
  if (colon === null) return UNUSUAL;
  const start = keyEnd + colon[0].length;
  const kept = text.slice(start, lineStart(text, range.start));
  return { start, end: lineAfter(text, range.end), text: ` ${brackets(collection)}${kept}` };
}

/** The first entry behind a `-`: the next one takes its place, unless comments between would be lost. */
function pullUp(text: string, range: EntryRange, next: EntryRange): Splice {
  const below = lineAfter(text, range.end);
  if (text.slice(below, next.start).trim() === '') return { start: range.start, end: next.start, text: '' };
  const start = text.slice(0, range.start).trimEnd().length;
  return { start, end: text.slice(0, below).trimEnd().length, text: '' };
}

/** Without the line end that belongs to a text of several lines. */
function trimmed(text: string, { start, end }: EntryRange): EntryRange {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

function brackets(collection: EditTarget['collection']): string {
  return isMap(collection) ? '{}' : '[]';
}
