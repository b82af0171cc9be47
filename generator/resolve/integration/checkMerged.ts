import { checkDefinition } from '../../definitions/checkDefinition.ts';
import type { PlainMap } from '../../definitions/plainData.ts';
import type { Definition } from '../../definitions/schema/definitionSchema.ts';
import type { KeyPath } from '../../shared/keyPath.ts';
import type { Finding } from '../finding.ts';
import { mergeLayers } from '../layers/mergeLayers.ts';
import { collapseApp } from './collapseApp.ts';

export interface CheckedMerge {
  /**
   * Whole when `isComplete`. Otherwise what is left without the wrong parts, in which rules may find more problems; null
   * when even that is not well-formed.
   */
  readonly definition: Definition | null;
  readonly isComplete: boolean;
  /** What `definition` is without. */
  readonly omitted: readonly KeyPath[];
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
    return { definition: result.definition, isComplete: true, omitted: [], findings: [] };
  const known = issues.filter(({ keyPath }) => !unresolved.some((path) => isOnTheWay(path, keyPath)));
  const wrong = [...unresolved, ...issues.map(({ keyPath }) => keyPath)];
  return {
    definition: checkRest(merged, wrong),
    isComplete: false,
    omitted: wrong.map((path) => path.slice(0, 2)),
    findings: known.map(({ keyPath, ...issue }): Finding => ({ ...issue, severity: 'problem', path: keyPath })),
  };
}

/** Leaves whole parts such as `login.ipRanges` out: without single entries of it, places in it would be wrong. */
function checkRest(merged: PlainMap, wrong: readonly KeyPath[]): Definition | null {
  const rest = wrong.reduce<PlainMap>((left, path) => mergeLayers([left, removal(path.slice(0, 2))]), merged);
  const result = checkDefinition(collapseApp(rest));
  return result.ok ? result.definition : null;
}

function removal([section = '', part]: KeyPath): PlainMap {
  return { [section]: part === undefined ? null : { [part]: null } };
}

/** True when one of the paths leads to or through the other. */
function isOnTheWay(left: KeyPath, right: KeyPath): boolean {
  const length = Math.min(left.length, right.length);
  return left.slice(0, length).every((key, index) => key === right[index]);
}
