import type { Problem } from '../shared/problem.ts';
import { compareFile, type Difference } from './compareFile.ts';
import { foldPath } from './foldPath.ts';
import type { FoundFolder } from './foundFolder.ts';
import { hashContents } from './hashContents.ts';
import type { ManifestEntry } from './manifestEntry.ts';
import type { OwnedFile } from './ownedFile.ts';
import type { PlannedFile } from './writePlan.ts';

/** What the definitions generate, set against what is on disk. */
export interface ComparedFiles {
  readonly create: readonly PlannedFile[];
  readonly update: readonly PlannedFile[];
  /** Paths among `update` that were edited by hand. */
  readonly overwritten: readonly string[];
  /** One for each file that the definitions generate. */
  readonly entries: readonly ManifestEntry[];
  /** Paths that the definitions generate, by their form without case. */
  readonly wanted: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/** Compares each file once, as it comes: contents are kept only where they differ from what is on disk. */
export function compareFiles(found: FoundFolder, files: Iterable<OwnedFile>): ComparedFiles {
  const wanted = new Map<string, string>();
  const entries: ManifestEntry[] = [];
  const differing: { readonly file: PlannedFile; readonly difference: Difference }[] = [];
  for (const { path, contents: text, integration } of files) {
    const file = { path, contents: Buffer.from(text) };
    const folded = foldPath(path);
    const difference = compareFile(found, file, wanted.get(folded));
    if (difference !== 'none') differing.push({ file, difference });
    wanted.set(folded, path);
    entries.push({ path, integration, hash: hashContents(file.contents) });
  }
  const that = (...kinds: Difference[]) =>
    differing.filter(({ difference }) => kinds.includes(difference)).map(({ file }) => file);
  return {
    create: that('create'),
    update: that('update', 'edited'),
    overwritten: that('edited').map(({ path }) => path),
    entries,
    wanted,
    problems: differing.flatMap(({ difference }) => (typeof difference === 'string' ? [] : [difference])),
  };
}
