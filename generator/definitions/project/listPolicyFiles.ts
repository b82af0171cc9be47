import fs from 'node:fs';
import { join } from 'node:path';
import { fileProblem } from '../reading/fileProblem.ts';
import type { SourceFile, WithProblems } from './sourceFile.ts';

/** The policy file, if there is one. */
export function listPolicyFiles(root: string): WithProblems<SourceFile> {
  const files = ['policy.yaml', 'policy.yml'].filter((file) => exists(join(root, file)));
  const problems = files
    .slice(1)
    .map((file) => fileProblem(file, 'There is a policy.yaml already.', 'Keep one of the two files.'));
  return { values: files.slice(0, 1).map((file) => ({ name: 'policy', file })), problems };
}

/** A link to nowhere is there, too. */
function exists(path: string): boolean {
  return fs.lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
