import { readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { dirname } from 'node:path/posix';
import { closest } from 'fastest-levenshtein';
import { isInside } from '../isInside.ts';

const SUFFIX = '.profile-meta.xml';

/** What to write instead of the path of a profile that does not exist. Nothing outside of the project is looked at. */
export async function suggestProfile(root: string, path: string): Promise<string> {
  const folder = dirname(path);
  const candidates = await listProfiles(root, folder);
  if (candidates.length === 0)
    return `Put the retrieved profile there, or remove "cloneOf" for a profile without extras.`;
  return `Did you mean "${closest(
    path,
    candidates.map((name) => `${folder}/${name}`),
  )}"?`;
}

async function listProfiles(root: string, folder: string): Promise<readonly string[]> {
  try {
    const [realRoot, realFolder] = await Promise.all([realpath(root), realpath(join(root, folder))]);
    if (!isInside(realRoot, realFolder)) return [];
    return (await readdir(realFolder)).filter((name) => name.endsWith(SUFFIX)).toSorted();
  } catch {
    return [];
  }
}
