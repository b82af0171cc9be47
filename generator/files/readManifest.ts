import fs from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../shared/problem.ts';
import { errorCode } from './errorCode.ts';
import { MANIFEST, type ManifestEntry } from './manifestEntry.ts';
import { parseManifest } from './parseManifest.ts';

/** The list of generated files as it is on disk, read and understood. */
export interface FoundManifest {
  /** Null when there is none. */
  readonly text: string | null;
  readonly entries: readonly ManifestEntry[];
  readonly problems: readonly Problem[];
}

/** Reads the list of `force-app/<env>`; `folder` is that folder's absolute path. */
export async function readManifest(folder: string, environment: string): Promise<FoundManifest> {
  try {
    const text = await fs.promises.readFile(join(folder, MANIFEST), 'utf8');
    return { text, ...parseManifest(text, `force-app/${environment}/${MANIFEST}`) };
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    return { text: null, entries: [], problems: [] };
  }
}
