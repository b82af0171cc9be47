import fs from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { Problem } from '../../shared/problem.ts';
import { fileProblem } from './fileProblem.ts';

/** A file whose real place is outside the project, or that is no regular file (opening a pipe would wait for ever). */
export function findLinkProblem(root: string, file: string): Problem | null {
  const realFile = fs.realpathSync.native(join(root, file));
  if (!isInside(fs.realpathSync.native(root), realFile)) {
    return fileProblem(file, 'The file is a link that leads out of the project.', 'Put the file itself here.');
  }
  return fs.statSync(realFile).isFile()
    ? null
    : fileProblem(file, 'This is not a file.', 'Remove it, or give it another name.');
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
