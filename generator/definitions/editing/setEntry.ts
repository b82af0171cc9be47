import { isScalar, Scalar } from 'yaml';
import type { EditTarget } from './editTarget.ts';
import { entryValue } from './entryValue.ts';
import { insertBlockEntry } from './insertBlockEntry.ts';
import { insertFlowEntry } from './insertFlowEntry.ts';
import { lineEnding } from './lineEnding.ts';
import { scalarText } from './scalarText.ts';
import type { Refusal, Splice } from './splice.ts';

/** Writes a text over a scalar, or as a new entry. Lists and maps are never written over. */
export function setEntry(text: string, target: EditTarget, value: string): Splice | Refusal {
  const isInFlow = target.collection.flow === true;
  if (target.index === -1) return (isInFlow ? insertFlowEntry : insertBlockEntry)(text, target, value);
  const old = entryValue(target);
  if (!isScalar(old)) return 'A list or map stands at this place.';
  if (old.value === value) return { start: 0, end: 0, text: '' };
  return replaceScalar(text, old, scalarText(value, { isInFlow, ...quotesOf(old) }));
}

function replaceScalar(text: string, { type, range }: Scalar, replacement: string): Splice | Refusal {
  const [start, end] = range ?? [0, 0];
  if (type !== Scalar.BLOCK_FOLDED && type !== Scalar.BLOCK_LITERAL) return { start, end, text: replacement };
  const header = text.slice(start, end).split('\n', 1)[0] ?? '';
  if (header.includes('#')) return 'A comment stands inside of the text.';
  return { start, end, text: replacement + (text[end - 1] === '\n' ? lineEnding(text) : '') };
}

function quotesOf({ type }: Scalar): { readonly isSingleQuoted: boolean; readonly isDoubleQuoted: boolean } {
  return { isSingleQuoted: type === Scalar.QUOTE_SINGLE, isDoubleQuoted: type === Scalar.QUOTE_DOUBLE };
}
