import fs from 'node:fs';

/** Removes a file; one that is gone already is as good as removed. */
export async function removeIfThere(path: string): Promise<void> {
  await fs.promises.rm(path, { force: true });
}
