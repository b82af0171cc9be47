import { lstat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/**
 * Where a project is in the Git working tree around it, with `/`, e.g. `salesforce/users`; empty when it is at the top,
 * or in none. `.git` is a file in a worktree or submodule.
 * @param root absolute path of the project
 */
export async function repositoryFolder(root: string): Promise<string> {
  for (let folder = root; ; folder = dirname(folder)) {
    const found = await lstat(join(folder, '.git')).catch(() => null);
    if (found !== null) return relative(folder, root).split(sep).join('/');
    if (dirname(folder) === folder) return '';
  }
}
