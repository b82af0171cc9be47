import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../../shared/compareText.ts';
import { enclosingProject } from './enclosingProject.ts';
import { readSourceProject } from './readSourceProject.ts';
import type { SourceProject } from './sourceProject.ts';

export interface TreeEntry {
  /** Relative to the top, with `/`. */
  readonly path: string;
  readonly name: string;
  readonly isFolder: boolean;
  readonly project: SourceProject;
}

/** Deeper than any project nests its folders. */
const MAX_DEPTH = 40;

/**
 * Every file and folder below `top` that would be deployed, folder by folder, sorted by code units, one at a time. Hidden
 * folders and node_modules are left out as the Salesforce CLI does, and so is what .forceignore names. Symbolic links are
 * not followed.
 * @param top absolute path
 */
export async function* walkTree(top: string): AsyncGenerator<TreeEntry> {
  yield* walkFolder({ top, path: '', depth: 0, project: await enclosingProject(top) });
}

interface Folder {
  readonly top: string;
  readonly path: string;
  readonly depth: number;
  readonly project: SourceProject;
}

async function* walkFolder({ top, path, depth, project: outer }: Folder): AsyncGenerator<TreeEntry> {
  const absolute = join(top, path);
  const entries = await readdir(absolute, { withFileTypes: true }).catch(() => []);
  const project = (await readSourceProject(absolute, new Set(entries.map(({ name }) => name)))) ?? outer;
  for (const entry of entries.toSorted((left, right) => compareText(left.name, right.name))) {
    const { name } = entry;
    const inner = path === '' ? name : `${path}/${name}`;
    if (!isWanted(entry) || project.isIgnored(join(top, inner))) continue;
    const isFolder = entry.isDirectory();
    yield { path: inner, name, isFolder, project };
    if (isFolder && depth < MAX_DEPTH) yield* walkFolder({ top, path: inner, depth: depth + 1, project });
  }
}

function isWanted(entry: Dirent): boolean {
  if (entry.isFile()) return true;
  return entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules';
}
