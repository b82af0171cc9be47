import type { StampedFile } from './bundleManifest.ts';

const fs = process.getBuiltinModule('node:fs');
const options = { throwIfNoEntry: false } as const;

/** Whether a file still stands as it was stamped. Compares numbers, because a start does it hundreds of times. */
export function isUnchanged([path, size, modified, changed]: StampedFile): boolean {
  const found = fs.statSync(path, options);
  return found !== undefined && found.size === size && found.mtimeMs === modified && found.ctimeMs === changed;
}
