import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** Every file below a folder: path with `/` → contents. */
export async function readTree(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = await Promise.all(files.map((file) => readFile(file, 'latin1')));
  return Object.fromEntries(
    files.map((file, index) => [
      file
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
      contents[index] ?? '',
    ]),
  );
}
