import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { writeAtomically } from './writeAtomically.ts';
import type { PlannedFile } from './writePlan.ts';

/** So often the process listens to Ctrl-C and renews its lock. */
const LISTEN_EVERY = 64;

/**
 * Writes all files below `folder`, one after the other: calls that wait cost half of what calls in the background do for
 * files this small. Between two files it can be stopped, and throws the reason.
 */
export async function writeFiles(folder: string, files: readonly PlannedFile[], signal: AbortSignal): Promise<void> {
  const folders = new Set(files.map(({ path }) => dirname(join(folder, path))));
  for (const path of folders) fs.mkdirSync(path, { recursive: true });
  for (const [index, { path, contents }] of files.entries()) {
    if (index % LISTEN_EVERY === 0) await setImmediate();
    signal.throwIfAborted();
    writeAtomically(join(folder, path), contents, false);
  }
}
