import { findCombinations } from '../combinations/findCombinations.ts';
import { inherits } from '../inheritance/inherits.ts';
import { isInheritanceKey } from '../inheritance/isInheritanceKey.ts';
import type { Issue } from '../issue.ts';
import { findIssues } from '../issues/findIssues.ts';
import type { Finding } from '../issues/finding.ts';
import { isRemoval } from '../issues/isRemoval.ts';
import { mayBecomeRight } from '../issues/mayBecomeRight.ts';
import { valueAt } from '../issues/valueAt.ts';
import { definitionSchema } from '../schema/definitionSchema.ts';
import type { ParsedFile } from './sourceFile.ts';

/**
 * What is wrong with a definition as written. A key that is missing or superfluous counts only when no other layer adds
 * or removes it: otherwise it is judged per environment, after merging. Null removes what the definition builds on.
 */
export function findDefinitionIssues(
  { name, value }: ParsedFile,
  environments: readonly ParsedFile[],
  ancestors: readonly ParsedFile[],
): readonly Issue[] {
  const layers = [
    ...ancestors.map((ancestor) => ancestor.value),
    ...environments.flatMap((environment) =>
      ['all', name].map((layer) => valueAt(environment.value, ['overrides', layer])),
    ),
  ];
  const mayRemove = inherits(value);
  const findings = [...findIssues(definitionSchema, value).findings, ...findCombinations(value)];
  const isFine = (finding: Finding): boolean =>
    mayBecomeRight(finding, value) || (mayRemove && isRemoval(finding, value)) || isSettledLater(finding, layers);
  return findings.filter((finding) => isInheritanceKey(finding) || !isFine(finding));
}

function isSettledLater({ settledBy }: Finding, layers: readonly unknown[]): boolean {
  return settledBy.some((keyPath) => layers.some((layer) => valueAt(layer, keyPath) !== undefined));
}
