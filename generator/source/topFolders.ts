import { realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isInside } from '../reference/isInside.ts';
import { ToolError } from '../shared/toolError.ts';

/**
 * The folders to look at as absolute real paths, each once; one inside another is looked at with that one. Throws a
 * ToolError for what is no folder.
 */
export async function topFolders(from: string, folders: readonly string[]): Promise<readonly string[]> {
  const tops = [...new Set(await Promise.all(folders.map((folder) => findFolder(from, folder))))];
  return tops.filter((top) => !tops.some((other) => isInside(other, top)));
}

async function findFolder(from: string, folder: string): Promise<string> {
  try {
    const path = await realpath(resolve(from, folder));
    if ((await stat(path)).isDirectory()) return path;
  } catch {
    // Said below.
  }
  throw new ToolError(`There is no folder ${JSON.stringify(folder)}.`, {
    actions: ['Give --source-dir a folder with metadata, such as force-app.'],
  });
}
