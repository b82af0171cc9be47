import type { StampedFile } from './bundleManifest.ts';

const fs = process.getBuiltinModule('node:fs');

/**
 * A file as it stands now; null when there is none. Times are milliseconds. That of the last change of its entry is
 * among them because a copy may bring an old time of modification along.
 */
export function stampFile(path: string): StampedFile | null {
  const found = fs.statSync(path, { throwIfNoEntry: false });
  return found === undefined ? null : [path, found.size, found.mtimeMs, found.ctimeMs];
}
