import type { Problem } from '../shared/problem.ts';
import { checkOutputPath } from './checkOutputPath.ts';
import type { ManifestEntry } from './manifestEntry.ts';

const LINE = /^([^\t]+)\t([^\t]+)\t([0-9a-f]{64})$/;

/**
 * Reads a list of generated files. A line that is none is a problem, never skipped: what it named could be lost, and what
 * it names would be removed. `file` is its project-relative path.
 */
export function parseManifest(
  text: string,
  file: string,
): { readonly entries: readonly ManifestEntry[]; readonly problems: readonly Problem[] } {
  const entries: ManifestEntry[] = [];
  const problems: Problem[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [, path = '', integration = '', hash = ''] = LINE.exec(line) ?? [];
    if (checkOutputPath(path) === null) entries.push({ path, integration, hash });
    else problems.push(describeLine(file, index + 1));
  }
  return { entries, problems };
}

function describeLine(file: string, line: number): Problem {
  return {
    position: { file, line, column: 1 },
    keyPath: '',
    message: 'This line of the list of generated files cannot be read, or names a path outside of its folder.',
    fix: 'Remove conflict markers and edits from this file, or take it back from git, and generate again.',
  };
}
