import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { mapInBatches } from '../../reference/mapInBatches.ts';
import { readInside } from '../../reference/readInside.ts';
import { knownObject } from './knownObject.ts';
import { mergeObjectSources } from './mergeObjectSources.ts';
import type { FindObject, ObjectSource } from './objectSource.ts';
import type { ObjectPlace } from './readObject.ts';

/** Deeper than any DX project nests its packages; a bound for folders that are no project. */
const MAX_DEPTH = 6;

interface ObjectsRequest {
  readonly root: string;
  /** Folders relative to the project. */
  readonly folders: readonly string[];
  /** API names that are asked for; nothing else is read. */
  readonly objects: ReadonlySet<string>;
}

/** What is known of the objects that definitions name: from their source where the project holds it. */
export async function readObjectSources({ root, folders, objects }: ObjectsRequest): Promise<FindObject> {
  const wanted = new Set([...objects].map((name) => name.toLowerCase()));
  const places = wanted.size === 0 ? [] : (await Promise.all(folders.map((folder) => findPlaces(root, folder)))).flat();
  const asked = places.filter(({ name }) => wanted.has(name.toLowerCase()));
  if (asked.length === 0) return createFinder([]);
  // The XML parser is loaded only where there is something to parse.
  const { readObject } = await import('./readObject.ts');
  return createFinder(await mapInBatches(asked, readObject));
}

/** Looks up among sources; packages may add fields to one object in several folders. */
function createFinder(sources: readonly ObjectSource[]): FindObject {
  const byName = new Map<string, ObjectSource>();
  for (const source of sources) {
    const key = source.name.toLowerCase();
    byName.set(key, mergeObjectSources(byName.get(key), source));
  }
  return (name) => {
    const key = name.toLowerCase();
    const found = byName.get(key) ?? knownObject(name);
    byName.set(key, found);
    return found;
  };
}

/** Every object below a folder; links are not followed, and a folder that is not there has none. */
async function findPlaces(root: string, folder: string, depth = 0): Promise<readonly ObjectPlace[]> {
  if (depth === 0 && !(await isInProject(root, folder))) return [];
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  if (/(?:^|\/)objects$/.test(folder)) return entries.flatMap((entry) => toPlace(root, folder, entry));
  if (depth === MAX_DEPTH) return [];
  const below = entries.filter((entry) => entry.isDirectory() && !/^\.|^node_modules$/.test(entry.name));
  return (await Promise.all(below.map(({ name }) => findPlaces(root, `${folder}/${name}`, depth + 1)))).flat();
}

/** A folder cannot be read as a file: the failure tells whether it lies inside. */
async function isInProject(root: string, folder: string): Promise<boolean> {
  const read = await readInside({ root, path: folder, limit: 0 });
  return 'failure' in read && read.failure === 'not-a-file';
}

function toPlace(root: string, folder: string, entry: { name: string; isDirectory(): boolean }): ObjectPlace[] {
  const path = `${folder}/${entry.name}`;
  if (entry.isDirectory()) return [{ root, path, name: entry.name, isFolder: true }];
  return entry.name.endsWith('.object')
    ? [{ root, path, name: entry.name.slice(0, -'.object'.length), isFolder: false }]
    : [];
}
