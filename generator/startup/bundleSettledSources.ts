import { spawnSync } from 'node:child_process';
import { bundlePlace } from './bundlePlace.ts';
import { sourcesState } from './sourcesState.ts';
import { writeAtomically } from './writeAtomically.ts';

const fs = process.getBuiltinModule('node:fs');

interface LastSources {
  readonly state: string;
  /** Whether it was tried to make the bundle of them. */
  readonly tried: boolean;
}

/** Half a second is usual. */
const LONGEST_BUILD_MS = 20_000;

/**
 * After a run from the sources: makes the bundle of its command when the run before saw the same ones. Whoever edits
 * them, or runs each command once on a machine that is thrown away, never waits for it; where nothing can be kept, it is
 * never made.
 */
export function bundleSettledSources(command: string | undefined): void {
  const place = bundlePlace(command);
  if (place === null) return;
  const state = sourcesState(place.tool);
  const last = readLast(place.lastSources);
  const settled = last?.state === state;
  if (settled && last.tried) return;
  const noted = writeAtomically(place.lastSources, JSON.stringify({ state, tried: settled }));
  if (!settled || !noted) return;
  const args = [`${import.meta.dirname}/build.ts`, place.command];
  // What goes wrong is no business of the command that ran: the sources run again.
  spawnSync(process.execPath, args, { stdio: 'ignore', timeout: LONGEST_BUILD_MS, windowsHide: true });
}

function readLast(path: string): LastSources | null {
  try {
    return JSON.parse(fs.readFileSync(path, 'utf8')) as LastSources;
  } catch {
    return null;
  }
}
