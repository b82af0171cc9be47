import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Every file below a folder by its path there, hidden ones included. */
export async function readOutput(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const entries: [string, string][] = [];
  for (const name of names.toSorted()) {
    const path = join(folder, name);
    if ((await stat(path)).isFile()) entries.push([name, await readFile(path, 'utf8')]);
  }
  return Object.fromEntries(entries);
}
