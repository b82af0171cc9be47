import { readFolder } from '../reading/readFolder.ts';

/** What `generate` writes beside its output: what it generated, and what it once generated and no longer does. */
const LISTS: readonly string[] = ['.generated', '.retired'];

/**
 * Whether a list of some `force-app/<env>` shows that there once were definitions. Then none is what somebody wanted: the
 * last one was deleted, and its things are to go.
 */
export function hadDefinitions(root: string): boolean {
  const output = readFolder(root, 'force-app');
  if (!output.ok) return false;
  const folders = output.entries.filter((entry) => entry.isDirectory()).map(({ name }) => `force-app/${name}`);
  return folders.some((folder) => {
    const read = readFolder(root, folder);
    return read.ok && read.entries.some((entry) => entry.isFile() && LISTS.includes(entry.name));
  });
}
