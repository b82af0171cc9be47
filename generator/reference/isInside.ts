import { isAbsolute, relative, sep } from 'node:path';

/** Whether `path` is below `folder`; both absolute. Says nothing about symbolic links. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
