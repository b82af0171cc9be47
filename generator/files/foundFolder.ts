import type { FolderListing } from './listFolder.ts';
import type { FoundManifest } from './readManifest.ts';
import type { FoundTombstones } from './readTombstoneList.ts';

/** One environment's output as it is before anything is written. */
export interface FoundFolder {
  readonly environment: string;
  /** Absolute path of `force-app/<env>`. */
  readonly folder: string;
  readonly listing: FolderListing;
  readonly manifest: FoundManifest;
  readonly tombstones: FoundTombstones;
  /** SHA-256 hashes of what was generated, by path. */
  readonly owned: ReadonlyMap<string, readonly string[]>;
}
