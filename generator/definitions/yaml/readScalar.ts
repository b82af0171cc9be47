import { isScalar, type Scalar } from 'yaml';
import type { KeyPath } from '../../shared/keyPath.ts';
import { findCharacterMistake } from './findCharacterMistake.ts';
import { BROKEN_READ, type Read, type Reading } from './reading.ts';

/** A text, number, boolean or a null that is written out. */
export function readScalar(scalar: Scalar, keyPath: KeyPath, reading: Reading): Read {
  const mistake = findMistake(scalar, keyPath);
  if (mistake === null) return { value: scalar.value as Read['value'], size: 1 };
  reading.mistakes.push({ offset: scalar.range?.[0] ?? 0, keyPath, ...mistake });
  return BROKEN_READ;
}

function findMistake(scalar: Scalar, keyPath: KeyPath): { message: string; fix: string } | null {
  const { value } = scalar;
  if (value === null) return isEmpty(scalar) ? emptyMistake(keyPath) : null;
  if (typeof value === 'string') return findCharacterMistake(value);
  if (typeof value === 'boolean' || Number.isFinite(value)) return null;
  return {
    message: `${scalar.source} is not a number that can be used here.`,
    fix: 'Put it in quotes when it is a text.',
  };
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
