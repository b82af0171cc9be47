import { relative } from 'node:path';

/** A path as people write it: inside the project without its folder, elsewhere in full. */
export function nearPath(projectRoot: string, file: string): string {
  const way = relative(projectRoot, file);
  return way.startsWith('..') ? file : way;
}
