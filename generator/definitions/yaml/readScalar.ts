import { isScalar, type Scalar } from 'yaml';
import type { KeyPath } from '../../shared/keyPath.ts';
import { NOTHING, type Read, type Reading } from './reading.ts';

/** Characters that XML 1.0 cannot hold (section 2.2, Char), not even escaped, and C1 controls, which terminals obey. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/;

/** A text, number, boolean or a null that is written out. */
export function readScalar(scalar: Scalar, keyPath: KeyPath, reading: Reading): Read {
  const mistake = findMistake(scalar, keyPath);
  if (mistake === null) return { value: scalar.value as Read['value'], size: 1 };
  reading.mistakes.push({ offset: scalar.range?.[0] ?? 0, keyPath, ...mistake });
  return NOTHING;
}

function findMistake(scalar: Scalar, keyPath: KeyPath): { message: string; fix: string } | null {
  const { value } = scalar;
  if (value === null) return isEmpty(scalar) ? emptyMistake(keyPath) : null;
  if (typeof value === 'string') return findCharacterMistake(value);
  if (typeof value === 'boolean' || Number.isFinite(value)) return null;
  return {
    message: `${scalar.source} is no number that can be used here.`,
    fix: 'Put it in quotes when it is a text.',
  };
}

/** What is wrong with the characters of a text; null when nothing is. */
export function findCharacterMistake(text: string): { message: string; fix: string } | null {
  const found = FORBIDDEN.exec(text)?.[0];
  if (found === undefined)
    return text.isWellFormed()
      ? null
      : { message: 'Half of a surrogate pair stands here.', fix: 'Write the whole character.' };
  const code = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return { message: `The control character U+${code} stands here, which XML cannot hold.`, fix: 'Remove it.' };
}

/** Nothing at all, unlike a written `null` or `~`. An oversight there could take away login hours or IP ranges. */
function isEmpty(scalar: Scalar): boolean {
  return isScalar(scalar) && (scalar.source ?? '') === '' && scalar.type === 'PLAIN';
}

function emptyMistake(keyPath: KeyPath): { message: string; fix: string } | null {
  const last = keyPath.at(-1);
  if (last === undefined) return null;
  const where = typeof last === 'string' ? `after "${last}:"` : 'after "-"';
  return {
    message: `Nothing is written ${where}.`,
    fix: 'Write a value or remove the line. To remove what a definition says for one environment, write "null" in its overrides.',
  };
}
