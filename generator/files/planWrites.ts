import { compareText } from '../shared/compareText.ts';
import type { Problem } from '../shared/problem.ts';
import { ProblemsError } from '../shared/problemsError.ts';
import { checkOccupied } from './checkOccupied.ts';
import { type ComparedFiles, compareFiles } from './compareFiles.ts';
import { type FileMeaning, NO_MEANING } from './fileMeaning.ts';
import { findForeign } from './findForeign.ts';
import { findOrphans, type Orphans } from './findOrphans.ts';
import { formatManifest } from './formatManifest.ts';
import type { FoundFolder } from './foundFolder.ts';
import { listFolder } from './listFolder.ts';
import type { ManifestEntry } from './manifestEntry.ts';
import { openEnvironmentFolder } from './openEnvironmentFolder.ts';
import type { OwnedFile } from './ownedFile.ts';
import { planTombstones } from './planTombstones.ts';
import { type FoundManifest, readManifest } from './readManifest.ts';
import { readTombstoneList } from './readTombstoneList.ts';
import type { ListTexts, PlannedFile, WritePlan } from './writePlan.ts';

/** Whose output is planned. */
export interface WriteTarget {
  readonly root: string;
  readonly environment: string;
  /** Names of integrations; files of others are left alone. Empty: all. */
  readonly only: readonly string[];
}

/**
 * Plans what `force-app/<env>` needs to hold just `files`: reads, compares, changes nothing. Throws a `ProblemsError`
 * that names everything that stands in the way. `meaning` tells what is to be remembered of files that go or change.
 */
export async function planWrites(
  target: WriteTarget,
  files: Iterable<OwnedFile>,
  meaning: FileMeaning = NO_MEANING,
): Promise<WritePlan> {
  const found = await findFolder(target);
  const compared = compareFiles(found, files);
  const orphans = findOrphans(found, new Set(compared.wanted.values()), target.only);
  const { foreign, problems } = findForeign(found, compared.wanted);
  const unreadable = [...found.manifest.problems, ...found.tombstones.problems];
  refuse([...unreadable, ...compared.problems, ...problems, ...checkOwned(found)]);
  const remembered = await planTombstones(found, { compared, orphans }, meaning);
  return {
    environment: target.environment,
    folder: found.folder,
    create: sortFiles(compared.create),
    update: sortFiles(compared.update),
    remove: orphans.remove,
    unchanged: compared.entries.length - compared.create.length - compared.update.length,
    overwritten: compared.overwritten.toSorted(compareText),
    edited: orphans.edited,
    foreign,
    leftovers: found.listing.leftovers,
    emptied: orphans.emptied,
    manifest: planManifest(found.manifest, orphans, compared),
    retired: remembered.texts,
    tombstones: remembered.added,
    unknown: remembered.unknown,
  };
}

function planManifest(found: FoundManifest, orphans: Orphans, { entries }: ComparedFiles): ListTexts {
  const before = found.text;
  const after = formatManifest([...orphans.keptEntries, ...entries]);
  return { before, during: after === before ? before : formatManifest([...found.entries, ...entries]), after };
}

async function findFolder({ root, environment }: WriteTarget): Promise<FoundFolder> {
  const folder = await openEnvironmentFolder(root, environment);
  const [manifest, tombstones, listing] = await Promise.all([
    readManifest(folder, environment),
    readTombstoneList(folder, environment),
    listFolder(folder),
  ]);
  return { environment, folder, listing, manifest, tombstones, owned: groupHashes(manifest.entries) };
}

function groupHashes(entries: readonly ManifestEntry[]): ReadonlyMap<string, readonly string[]> {
  const owned = new Map<string, string[]>();
  for (const { path, hash } of entries) {
    const hashes = owned.get(path);
    if (hashes === undefined) owned.set(path, [hash]);
    else hashes.push(hash);
  }
  return owned;
}

/** What was generated lies in plain folders: removing through a link could hit anything. */
function checkOwned(found: FoundFolder): readonly Problem[] {
  if (found.listing.others.size === 0) return [];
  return [...found.owned.keys()].map((path) => checkOccupied(found, path)).filter((problem) => problem !== null);
}

function refuse(problems: readonly Problem[]): void {
  const place = ({ position, message }: Problem) => `${position?.file}:${position?.line} ${message}`;
  const unique = new Map(problems.map((problem) => [place(problem), problem]));
  if (unique.size > 0) throw new ProblemsError([...unique.values()]);
}

function sortFiles(files: readonly PlannedFile[]): readonly PlannedFile[] {
  return files.toSorted((left, right) => compareText(left.path, right.path));
}
