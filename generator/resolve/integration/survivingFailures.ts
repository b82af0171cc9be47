import { isPlainMap } from '../../definitions/isPlainMap.ts';
import type { PlainData } from '../../definitions/plainData.ts';
import type { KeyPath } from '../../shared/keyPath.ts';
import type { Failure } from '../placeholders/lookup.ts';

export interface SurvivingFailure {
  readonly failure: Failure;
  /** In the merged definition. */
  readonly path: KeyPath;
}

/** The placeholders without a value that are still there after merging: what an override replaced needs none. */
export function survivingFailures(
  merged: PlainData,
  failures: ReadonlyMap<PlainData, Failure>,
): readonly SurvivingFailure[] {
  return failures.size === 0 ? [] : find(merged, []);

  function find(value: PlainData, path: KeyPath): readonly SurvivingFailure[] {
    const failure = failures.get(value);
    if (failure !== undefined) return [{ failure, path }];
    if (Array.isArray(value)) return value.flatMap((entry, index) => find(entry, [...path, index]));
    return isPlainMap(value) ? Object.entries(value).flatMap(([key, child]) => find(child, [...path, key])) : [];
  }
}
