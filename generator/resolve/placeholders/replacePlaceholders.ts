import type { PlainData } from '../../definitions/plainData.ts';
import type { KeyPath } from '../../shared/keyPath.ts';
import type { Locator } from '../../shared/locator.ts';
import type { Failure, Lookup } from './lookup.ts';
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
  const path: (string | number)[] = [...document.prefix];
  let size = 0;
  const value = mapLeaves(document.value, path, visit) as Value;
  return { value, size, failures };

  function visit(leaf: Leaf): PlainData {
    size += 1;
    const result = typeof leaf === 'string' && leaf.includes('${') ? replaceText(leaf, lookUp) : literal(leaf);
    if (!result.ok) return standIn(result);
    size += result.size;
    return result.value;
  }

  function standIn(result: Exclude<Lookup, { ok: true }>): PlainData {
    const failed: PlainData = Object.freeze([]);
    const {
      message,
      fix,
      source,
      path: place,
    } = 'failure' in result ? result.failure : { ...result, ...document, path: [...path] };
    failures.set(failed, { message, fix, source, path: place });
    return failed;
  }
}

function literal(leaf: Leaf): Lookup {
  return { ok: true, value: leaf, size: typeof leaf === 'string' ? leaf.length : 0 };
}
