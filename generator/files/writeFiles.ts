import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { writeAtomically } from './writeAtomically.ts';
import type { PlannedFile } from './writePlan.ts';

/** Enough to keep the disk busy; more gains nothing. */
const AT_ONCE = 16;

/** Writes all files below `folder`. After a failure, or when aborted, it begins no other file, and throws the reason. */
export async function writeFiles(folder: string, files: readonly PlannedFile[], signal: AbortSignal): Promise<void> {
  const folders = new Set(files.map(({ path }) => dirname(join(folder, path))));
  for (const path of folders) await fs.promises.mkdir(path, { recursive: true });
  const failure = new AbortController();
  const stop = AbortSignal.any([signal, failure.signal]);
  const waiting = files.entries();
  const work = async () => {
    for (const [index, { path, contents }] of waiting) {
      if (stop.aborted) return;
      const write = writeAtomically(join(folder, path), { contents, number: index + 1, flush: false });
      await write.catch((error: unknown) => failure.abort(error));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  stop.throwIfAborted();
}
