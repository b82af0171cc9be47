import fs from 'node:fs';
import { join } from 'node:path';
import { ToolError } from '../shared/toolError.ts';
import { errorCode } from './errorCode.ts';
import { MANIFEST } from './manifestEntry.ts';
import { removeIfThere } from './removeIfThere.ts';
import { RETIRED } from './tombstone.ts';
import { writeAtomically } from './writeAtomically.ts';
import { writeFiles } from './writeFiles.ts';
import type { ListTexts, WritePlan } from './writePlan.ts';

/**
 * Makes `force-app/<env>` what the plan says. The caller holds the environment's lock. May be killed at any moment: the
 * list of generated files names every file before it appears and until it is gone, the list of retired things what files
 * stood for before they go, and no file is ever half written.
 * Files go before others come, because two names may be one where case is ignored.
 */
export async function applyWrites(plan: WritePlan, signal: AbortSignal): Promise<void> {
  const { folder, manifest, retired, create, update } = plan;
  signal.throwIfAborted();
  try {
    fs.mkdirSync(folder, { recursive: true });
    for (const path of plan.leftovers) removeIfThere(join(folder, path));
    if (retired.during !== retired.before) writeList(folder, RETIRED, retired.during);
    if (manifest.during !== manifest.before) writeList(folder, MANIFEST, manifest.during);
    for (const path of plan.remove) removeIfThere(join(folder, path));
    await writeFiles(folder, [...create, ...update], signal);
    for (const path of plan.emptied) removeFolderIfEmpty(join(folder, path));
    finishList(folder, RETIRED, retired);
    finishList(folder, MANIFEST, manifest);
    if (manifest.after === null) removeFolderIfEmpty(folder);
  } catch (error) {
    throw describeInterruption(plan, error);
  }
}

function finishList(folder: string, name: string, { during, after }: ListTexts): void {
  if (after === null) removeIfThere(join(folder, name));
  else if (after !== during) writeList(folder, name, after);
}

/** Flushed to the disk, because it says what the others are. They can be generated again at any time. */
function writeList(folder: string, name: string, text: string | null): void {
  if (text === null) return;
  writeAtomically(join(folder, name), Buffer.from(text), true);
}

function removeFolderIfEmpty(folder: string): void {
  try {
    fs.rmdirSync(folder);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(errorCode(error) ?? '')) throw error;
  }
}

function describeInterruption({ environment }: WritePlan, error: unknown): ToolError {
  const reason = error instanceof Error ? error.message : String(error);
  return new ToolError(`force-app/${environment} is only partly written: ${reason}`, {
    actions: ['Run the same command again: it finds out what is missing, and does just that.'],
    details: { environment },
    cause: error,
  });
}
