import { realpath } from 'node:fs/promises';
import { relative } from 'node:path';
import type { LintPolicy } from '../policy/lintPolicy.ts';
import { compareText } from '../shared/compareText.ts';
import { lintTree } from './lintTree.ts';
import type { SourceFinding } from './sourceFinding.ts';
import { topFolders } from './topFolders.ts';

export interface LintSourceRequest {
  /** Absolute, or relative to `projectRoot`. */
  readonly folders: readonly string[];
  /** Absolute; the files of findings are relative to it. */
  readonly projectRoot: string;
  readonly policy: LintPolicy;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * Holds the metadata files of folders to the rules, one file after the other, in order of their paths: what is held does
 * not grow with their number; with each, the waiver of the policy that accepts it. What concerns several files of a folder comes after those of single files. Throws a
 * ToolError for a folder that is not there.
 */
export async function* lintSource({
  folders,
  projectRoot,
  policy,
  today,
}: LintSourceRequest): AsyncGenerator<SourceFinding> {
  const [tops, root] = await Promise.all([topFolders(projectRoot, folders), realpath(projectRoot)]);
  for (const top of tops.toSorted(compareText)) {
    const prefix = relative(root, top).replaceAll('\\', '/');
    yield* lintTree({ top, prefix, policy, today });
  }
}
