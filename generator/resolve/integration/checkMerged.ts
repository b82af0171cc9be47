import { checkDefinition } from '../../definitions/checkDefinition.ts';
import type { PlainMap } from '../../definitions/plainData.ts';
import type { Definition } from '../../definitions/schema/definitionSchema.ts';
import type { KeyPath } from '../../shared/keyPath.ts';
import type { Finding } from '../finding.ts';
import { collapseApp } from './collapseApp.ts';

export interface CheckedMerge {
  readonly definition: Definition | null;
  readonly findings: readonly Finding[];
}

/**
 * Checks a merged definition. Says nothing about the `unresolved` places, whose placeholders have no value: what would
 * stand there is not known, and the placeholder is reported already.
 */
export function checkMerged(merged: PlainMap, unresolved: readonly KeyPath[]): CheckedMerge {
  const result = checkDefinition(collapseApp(merged));
  if (result.ok) return { definition: unresolved.length === 0 ? result.definition : null, findings: [] };
  const known = result.issues.filter(({ keyPath }) => !unresolved.some((path) => isOnTheWay(path, keyPath)));
  return {
    definition: null,
    findings: known.map(({ keyPath, onKey, message, fix }) => ({
      severity: 'problem',
      path: keyPath,
      onKey,
      message,
      fix,
    })),
  };
}

/** True when one of the paths leads to or through the other. */
function isOnTheWay(left: KeyPath, right: KeyPath): boolean {
  const length = Math.min(left.length, right.length);
  return left.slice(0, length).every((key, index) => key === right[index]);
}
