import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../shared/compareText.ts';
import { MANIFEST } from './manifestEntry.ts';
import { RETIRED } from './tombstone.ts';

/** Names of folders in `force-app/` that were generated for environments that are not among `environments`, sorted. */
export async function findStrayFolders(root: string, environments: readonly string[]): Promise<readonly string[]> {
  const names = await readdir(join(root, 'force-app')).catch(() => []);
  const others = names.filter((name) => !name.startsWith('.') && !environments.includes(name));
  const generated = await Promise.all(
    others.map((name) =>
      Promise.any([MANIFEST, RETIRED].map((list) => stat(join(root, 'force-app', name, list)))).then(
        () => true,
        () => false,
      ),
    ),
  );
  return others.filter((_name, index) => generated[index]).toSorted(compareText);
}
