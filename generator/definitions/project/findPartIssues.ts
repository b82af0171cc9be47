import { isInheritanceKey } from '../inheritance/isInheritanceKey.ts';
import type { Issue } from '../issue.ts';
import { findIssues } from '../issues/findIssues.ts';
import type { Finding } from '../issues/finding.ts';
import { isRemoval } from '../issues/isRemoval.ts';
import { mayBecomeRight } from '../issues/mayBecomeRight.ts';
import { definitionSchema } from '../schema/definitionSchema.ts';

/** What is wrong with a part of a definition: keys may be missing, and null removes a key (but is no entry of a list). */
export function findPartIssues(part: unknown): readonly Issue[] {
  const isWrong = (finding: Finding): boolean =>
    finding.kind !== 'missing' &&
    (isInheritanceKey(finding) || !(isRemoval(finding, part) || mayBecomeRight(finding, part)));
  return findIssues(definitionSchema, part).findings.filter(isWrong);
}
