import type { EditTarget } from './editTarget.ts';
import { type EntryRange, entryRange } from './entryRange.ts';
import { lineStart } from './lineStart.ts';
import type { Refusal, Splice } from './splice.ts';

const COMMA = /^[ \t]*,[ \t]*$/;

/** The rest of a line that an entry has for itself: a comma and a comment. */
const REST_OF_LINE = /^[ \t]*(?:,[ \t]*)?(?:#[^\n]*)?\r?(?:\n|$)/;

/** Takes an entry and one comma out of `[…]` or `{…}`, or its whole lines when nothing else stands in them. */
export function removeFlowEntry(text: string, target: EditTarget): Splice | Refusal {
  const { collection, index } = target;
  const range = entryRange(text, target);
  if (range === null) return 'It is written in an unusual way.';
  const start = lineStart(text, range.start);
  const rest = REST_OF_LINE.exec(text.slice(range.end))?.[0];
  if (rest !== undefined && text.slice(start, range.start).trim() === '') {
    return { start, end: range.end + rest.length, text: '' };
  }
  if (collection.items.length === 1) return removeOnly(text, target, range);
  const before = index === 0 ? null : entryRange(text, { collection, index: index - 1 });
  const after = entryRange(text, { collection, index: index + 1 });
  return removeOneOfSeveral(text, range, { before, after });
}

function removeOnly(text: string, { collection }: EditTarget, range: EntryRange): Splice {
  const [open, close] = collection.range ?? [0, 0];
  const others = text.slice(open + 1, range.start) + text.slice(range.end, close - 1);
  if (/^[\s,]*$/.test(others)) return { start: open + 1, end: close - 1, text: '' };
  return { start: range.start, end: withComma(text, range.end), text: '' };
}

interface Neighbours {
  readonly before: EntryRange | null;
  readonly after: EntryRange | null;
}

function removeOneOfSeveral(text: string, range: EntryRange, { before, after }: Neighbours): Splice {
  if (after !== null && COMMA.test(text.slice(range.end, after.start))) {
    return { start: range.start, end: after.start, text: '' };
  }
  if (after === null && before !== null && COMMA.test(text.slice(before.end, range.start))) {
    return { start: before.end, end: range.end, text: '' };
  }
  const end = withComma(text, range.end);
  const endsLine = /^[ \t]*\r?\n/.test(text.slice(end));
  return { start: endsLine ? text.slice(0, range.start).trimEnd().length : range.start, end, text: '' };
}

function withComma(text: string, offset: number): number {
  return offset + (/^\s*,/.exec(text.slice(offset))?.[0].length ?? 0);
}
