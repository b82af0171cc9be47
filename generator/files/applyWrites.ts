import fs from 'node:fs';
import { join } from 'node:path';
import { ToolError } from '../shared/toolError.ts';
import { errorCode } from './errorCode.ts';
import { MANIFEST } from './manifestEntry.ts';
import { removeIfThere } from './removeIfThere.ts';
import { writeAtomically } from './writeAtomically.ts';
import { writeFiles } from './writeFiles.ts';
import type { WritePlan } from './writePlan.ts';

/**
 * Makes `force-app/<env>` what the plan says. The caller holds the environment's lock. May be killed at any moment: the
 * list of generated files names every file before it appears and until it is gone, and no file is ever half written.
 * Files go before others come, because two names may be one where case is ignored.
 */
export async function applyWrites(plan: WritePlan, signal: AbortSignal): Promise<void> {
  const { folder, manifest, create, update } = plan;
  signal.throwIfAborted();
  try {
    fs.mkdirSync(folder, { recursive: true });
    for (const path of plan.leftovers) removeIfThere(join(folder, path));
    if (manifest.during !== manifest.before) writeManifest(folder, manifest.during);
    for (const path of plan.remove) removeIfThere(join(folder, path));
    await writeFiles(folder, [...create, ...update], signal);
    for (const path of plan.emptied) removeFolderIfEmpty(join(folder, path));
    finishManifest(plan);
  } catch (error) {
    throw describeInterruption(plan, error);
  }
}

function finishManifest({ folder, manifest }: WritePlan): void {
  if (manifest.after !== manifest.during) writeManifest(folder, manifest.after);
  if (manifest.after !== null) return;
  removeIfThere(join(folder, MANIFEST));
  removeFolderIfEmpty(folder);
}

/** Flushed to the disk, because it says what the others are. They can be generated again at any time. */
function writeManifest(folder: string, text: string | null): void {
  if (text === null) return;
  writeAtomically(join(folder, MANIFEST), Buffer.from(text), true);
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
