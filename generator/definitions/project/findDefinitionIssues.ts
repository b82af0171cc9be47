import { findCombinations } from '../combinations/findCombinations.ts';
import type { Issue } from '../issue.ts';
import { findIssues } from '../issues/findIssues.ts';
import type { Finding } from '../issues/finding.ts';
import { mayBecomeRight } from '../issues/mayBecomeRight.ts';
import { valueAt } from '../issues/valueAt.ts';
import { definitionSchema } from '../schema/definitionSchema.ts';
import type { ParsedFile } from './sourceFile.ts';

/**
 * What is wrong with a definition as written. A key that is missing or superfluous counts only when no environment
 * adds or removes it: otherwise it is judged per environment, after merging.
 */
export function findDefinitionIssues(
  { name, value }: ParsedFile,
  environments: readonly ParsedFile[],
): readonly Issue[] {
  const findings = [...findIssues(definitionSchema, value).findings, ...findCombinations(value)];
  return findings.filter((finding) => !mayBecomeRight(finding, value) && !isSettledLater(finding, name, environments));
}

function isSettledLater({ settledBy }: Finding, name: string, environments: readonly ParsedFile[]): boolean {
  const layers = environments.flatMap(({ value }) =>
    [
      ['overrides', 'all'],
      ['overrides', name],
    ].map((path) => valueAt(value, path)),
  );
  return settledBy.some((keyPath) => layers.some((layer) => valueAt(layer, keyPath) !== undefined));
}
