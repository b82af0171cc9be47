import fs from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../shared/problem.ts';
import { errorCode } from './errorCode.ts';
import { parseTombstones } from './parseTombstones.ts';
import { RETIRED, type Tombstone } from './tombstone.ts';

/** The list of retired things as it is on disk, read and understood. */
export interface FoundTombstones {
  /** Null when there is none. */
  readonly text: string | null;
  readonly tombstones: readonly Tombstone[];
  readonly problems: readonly Problem[];
}

/** Reads the list of `force-app/<env>`; `folder` is that folder's absolute path. */
export async function readTombstoneList(folder: string, environment: string): Promise<FoundTombstones> {
  try {
    const text = await fs.promises.readFile(join(folder, RETIRED), 'utf8');
    return { text, ...parseTombstones(text, `force-app/${environment}/${RETIRED}`) };
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    return { text: null, tombstones: [], problems: [] };
  }
}
