import { checkDefinition } from '../../definitions/checkDefinition.ts';
import type { PlainMap } from '../../definitions/plainData.ts';
import type { Definition } from '../../definitions/schema/definitionSchema.ts';
import type { KeyPath } from '../../shared/keyPath.ts';
import type { Finding } from '../finding.ts';
import { collapseApp } from './collapseApp.ts';
import { withoutParts } from './withoutParts.ts';

export interface CheckedMerge {
  /**
   * Whole when `isComplete`. Otherwise what is left without the wrong parts, in which rules may find more problems; null
   * when even that is not well-formed.
   */
  readonly definition: Definition | null;
  readonly isComplete: boolean;
  /** What `definition` is without, or has less of. */
  readonly omitted: readonly KeyPath[];
  /** A path in `definition` as one in the merged definition: entries of lists may have been left out. */
  writtenPath(path: KeyPath): KeyPath;
  readonly findings: readonly Finding[];
}

/**
 * Checks a merged definition. Says nothing about the `unresolved` places, whose placeholders have no value: what would
 * stand there is not known, and the placeholder is reported already.
 */
export function checkMerged(merged: PlainMap, unresolved: readonly KeyPath[]): CheckedMerge {
  const result = checkDefinition(collapseApp(merged));
  const issues = result.ok ? [] : result.issues;
  if (result.ok && unresolved.length === 0)
    return { definition: result.definition, isComplete: true, omitted: [], findings: [], writtenPath: (path) => path };
  const known = issues.filter(({ keyPath }) => !unresolved.some((path) => isOnTheWay(path, keyPath)));
  const wrong = [...unresolved, ...issues.map(({ keyPath }) => keyPath)];
  const { rest, omitted, writtenPath } = withoutParts(merged, wrong);
  const checked = checkDefinition(collapseApp(rest));
  return {
    definition: checked.ok ? checked.definition : null,
    isComplete: false,
    omitted,
    writtenPath,
    findings: known.map(({ keyPath, ...issue }): Finding => ({ ...issue, severity: 'problem', path: keyPath })),
  };
}

/** True when one of the paths leads to or through the other. */
function isOnTheWay(left: KeyPath, right: KeyPath): boolean {
  const length = Math.min(left.length, right.length);
  return left.slice(0, length).every((key, index) => key === right[index]);
}
