import fs from 'node:fs';
import { compareText } from '../shared/compareText.ts';
import type { ComparedFiles } from './compareFiles.ts';
import type { FileMeaning, FormerFile } from './fileMeaning.ts';
import type { Orphans } from './findOrphans.ts';
import { formatTombstones } from './formatTombstones.ts';
import type { FoundFolder } from './foundFolder.ts';
import type { Tombstone } from './tombstone.ts';
import { tombstoneKey } from './tombstoneKey.ts';
import type { ListTexts } from './writePlan.ts';

/** What is remembered of files that are no longer generated, or no longer as they were. */
export interface PlannedTombstones {
  readonly texts: ListTexts;
  /** What this run adds to the list. */
  readonly added: readonly Tombstone[];
  /** Files of which nobody knows what they stood for, because somebody removed them. */
  readonly unknown: readonly string[];
}

/**
 * Adds what the files stood for that go or change, and takes away what is generated (again). While a run writes, nothing
 * is taken away yet: killed at any moment, it has lost nothing.
 */
export async function planTombstones(
  found: FoundFolder,
  { compared, orphans }: { readonly compared: ComparedFiles; readonly orphans: Orphans },
  meaning: FileMeaning,
): Promise<PlannedTombstones> {
  const { text: before, tombstones } = found.tombstones;
  const former = formerFiles(found, compared, orphans);
  const once: Tombstone[] = [];
  for (const file of former) once.push(...(await meaning.once(file)));
  const unknownIn = (left: readonly Tombstone[]) =>
    former.filter((file) => isUnknown(file, left)).map(({ path }) => path);
  if (tombstones.length + once.length === 0) return { texts: nothing(before), added: [], unknown: unknownIn([]) };
  const present = new Set(Array.from(meaning.now(compared.wanted.values()), tombstoneKey));
  const known = new Set(tombstones.map(tombstoneKey));
  const lost = once.filter((one) => !present.has(tombstoneKey(one)));
  const left = [...tombstones.filter((one) => !present.has(tombstoneKey(one))), ...lost];
  return {
    texts: {
      before,
      during: lost.length === 0 ? before : formatTombstones([...tombstones, ...lost]),
      after: formatTombstones(left),
    },
    added: lost.filter((one) => !known.has(tombstoneKey(one))),
    unknown: unknownIn(left),
  };
}

function nothing(before: string | null): ListTexts {
  return { before, during: before, after: null };
}

/** Files that were edited by hand since tell what somebody wrote there, which no org need have: they are not read. */
function formerFiles(
  { folder, listing }: FoundFolder,
  compared: ComparedFiles,
  { gone }: Orphans,
): readonly FormerFile[] {
  const owners = new Map(compared.entries.map(({ path, integration }) => [path, integration]));
  const overwritten = new Set(compared.overwritten);
  const changed = compared.update.filter(({ path }) => !overwritten.has(path));
  const read = (path: string) => (listing.files.has(path) ? fs.readFileSync(`${folder}/${path}`, 'utf8') : null);
  return [
    ...gone.map(({ path, integration }) => ({ path, integration, read: () => read(path) })),
    ...changed.map(({ path }) => ({ path, integration: owners.get(path) ?? '', read: () => read(path) })),
  ].toSorted((left, right) => compareText(left.path, right.path));
}

/** A user's name is in his file alone. */
function isUnknown({ path, integration, read }: FormerFile, left: readonly Tombstone[]): boolean {
  return (
    path.startsWith('users/') &&
    read() === null &&
    !left.some((one) => one.type === 'User' && one.integration === integration)
  );
}
