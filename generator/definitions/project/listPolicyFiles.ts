import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileProblem } from '../reading/fileProblem.ts';
import type { SourceFile, WithProblems } from './sourceFile.ts';

/** The policy file, if there is one. */
export async function listPolicyFiles(root: string): Promise<WithProblems<SourceFile>> {
  const found = await Promise.all(
    ['policy.yaml', 'policy.yml'].map(async (file) => ((await exists(join(root, file))) ? [file] : [])),
  );
  const files = found.flat();
  const problems = files
    .slice(1)
    .map((file) => fileProblem(file, 'There is a policy.yaml already.', 'Keep one of the two files.'));
  return { values: files.slice(0, 1).map((file) => ({ name: 'policy', file })), problems };
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
