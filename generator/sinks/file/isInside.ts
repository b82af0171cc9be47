import { sep } from 'node:path';

/** Whether `path` is `folder` or below it; both real paths. */
export function isInside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(`${folder}${sep}`);
}
