import fs from 'node:fs';
import { dirname } from 'node:path/posix';
import { compareText } from '../shared/compareText.ts';
import type { FoundFolder } from './foundFolder.ts';
import { hashContents } from './hashContents.ts';
import type { ManifestEntry } from './manifestEntry.ts';

/** Files that were generated before, and are no longer. */
export interface Orphans {
  readonly remove: readonly string[];
  /** Edited by hand since: kept, and still owned so that they are named again. */
  readonly edited: readonly string[];
  /** Entries that leave the list, one for each path. */
  readonly gone: readonly ManifestEntry[];
  /** Entries of the list that stay in it: of edited orphans, and of integrations that this run leaves alone. */
  readonly keptEntries: readonly ManifestEntry[];
  /** Folders that orphans are or were in, deepest first. */
  readonly emptied: readonly string[];
}

/** `only` is empty when the run is about all integrations; `wanted` holds the paths that are generated now. */
export function findOrphans(found: FoundFolder, wanted: ReadonlySet<string>, only: readonly string[]): Orphans {
  const { entries } = found.manifest;
  const concerned = (entry: ManifestEntry) => only.length === 0 || only.includes(entry.integration);
  const orphans = entries.filter((entry) => concerned(entry) && !wanted.has(entry.path));
  const paths = [...new Set(orphans.map(({ path }) => path))].toSorted(compareText);
  const present = paths.filter((path) => found.listing.files.has(path));
  const edited = new Set(present.filter((path) => isEdited(found, path)));
  return {
    remove: present.filter((path) => !edited.has(path)),
    edited: [...edited],
    gone: [...new Map(orphans.map((entry) => [entry.path, entry])).values()].filter(({ path }) => !edited.has(path)),
    keptEntries: entries.filter((entry) => !wanted.has(entry.path) && (!concerned(entry) || edited.has(entry.path))),
    emptied: foldersOf(paths.filter((path) => !edited.has(path))).filter((path) => found.listing.folders.has(path)),
  };
}

function isEdited({ folder, owned }: FoundFolder, path: string): boolean {
  return owned.get(path)?.includes(hashContents(fs.readFileSync(`${folder}/${path}`))) !== true;
}

function foldersOf(paths: readonly string[]): readonly string[] {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) folders.add(folder);
  }
  return [...folders].toSorted((left, right) => right.length - left.length || compareText(left, right));
}
