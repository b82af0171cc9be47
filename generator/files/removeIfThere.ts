import fs from 'node:fs';

/** Removes a file; one that is gone already is as good as removed. */
export function removeIfThere(path: string): void {
  fs.rmSync(path, { force: true });
}
