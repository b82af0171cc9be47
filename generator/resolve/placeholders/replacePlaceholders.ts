import type { PlainData } from '../../definitions/plainData.ts';
import type { KeyPath } from '../../shared/keyPath.ts';
import type { Locator } from '../../shared/locator.ts';
import type { FailedLookup, Failure, Lookup } from './lookup.ts';
import { type Leaf, mapLeaves } from './mapLeaves.ts';
import { replaceText } from './replaceText.ts';

/** A document whose texts may hold placeholders. */
export interface Document<Value extends PlainData> {
  readonly value: Value;
  readonly source: Locator;
  /** Where `value` begins in its file. */
  readonly prefix: KeyPath;
}

export interface Replacement<Value extends PlainData> {
  readonly value: Value;
  /** Characters and entries of the result. */
  readonly size: number;
  /**
   * What could not be replaced, by the stand-in (an empty list, told by its identity) that is there instead. A stand-in
   * that a stronger layer removes is nobody's problem.
   */
  readonly failures: ReadonlyMap<PlainData, Failure>;
}

/**
 * Replaces the placeholders in all texts of parsed data, never in keys and never in the text of a file: what a value
 * holds cannot become structure. Shares all parts that hold none.
 */
export function replacePlaceholders<Value extends PlainData>(
  document: Document<Value>,
  lookUp: (reference: string) => Lookup,
): Replacement<Value> {
  const failures = new Map<PlainData, Failure>();
  let size = 0;
  const value = mapLeaves(document.value, [...document.prefix], visit) as Value;
  return { value, size, failures };

  function visit(leaf: Leaf, path: KeyPath): PlainData {
    size += 1;
    if (typeof leaf !== 'string') return leaf;
    const result = replaceText(leaf, lookUp);
    if (result.ok) {
      size += result.size;
      return result.value;
    }
    const standIn: PlainData = Object.freeze([]);
    failures.set(standIn, toFailure(result, document.source, path));
    return standIn;
  }
}

function toFailure(result: FailedLookup, source: Locator, path: KeyPath): Failure {
  if ('failure' in result) return result.failure;
  return { source, path: [...path], message: result.message, fix: result.fix };
}
