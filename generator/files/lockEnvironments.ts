import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { compareText } from '../shared/compareText.ts';
import { ToolError } from '../shared/toolError.ts';
import { errorCode } from './errorCode.ts';
import { openEnvironmentFolder } from './openEnvironmentFolder.ts';

/** A lock that its holder has not renewed for this long was left by a run that was killed (milliseconds). */
const STALE = 10_000;
const RENEWED_EVERY = 2_000;
const LOOK_EVERY = 250;

/** Longer than any run takes to write, and than a stale lock lasts (milliseconds). */
const PATIENCE = 60_000;

/** Who waits, and how it says so. */
export interface LockRequest {
  readonly root: string;
  readonly environments: readonly string[];
  readonly signal: AbortSignal;
  /** Called once for each environment that another run holds. */
  readonly onWait: (environment: string) => void;
}

/** The right to write to some environments' output. */
export interface EnvironmentLock {
  /** Aborted by Ctrl-C, and when the lock was lost, e.g. because the computer slept. */
  readonly signal: AbortSignal;
  release(): Promise<void>;
}

/**
 * Waits until no other run writes to these environments. Taken in order of name, so that two runs never wait for each
 * other. The locks are hidden folders in `force-app/`, which git, SDR and the Salesforce CLI do not see.
 */
export async function lockEnvironments(request: LockRequest): Promise<EnvironmentLock> {
  await mkdir(join(request.root, 'force-app'), { recursive: true });
  const lost = new AbortController();
  const releases: (() => Promise<void>)[] = [];
  const release = async () => {
    for (const one of releases.splice(0)) await one().catch(() => undefined);
  };
  try {
    for (const environment of request.environments.toSorted(compareText)) {
      releases.push(await waitForLock(request, environment, lost));
    }
  } catch (error) {
    await release();
    throw error;
  }
  return { signal: AbortSignal.any([request.signal, lost.signal]), release };
}

async function waitForLock(
  { root, signal, onWait }: LockRequest,
  environment: string,
  lost: AbortController,
): Promise<() => Promise<void>> {
  const folder = await openEnvironmentFolder(root, environment);
  const begin = Date.now();
  for (let waits = 0; Date.now() - begin < PATIENCE; waits += 1) {
    const release = await tryLock(folder, environment, lost);
    if (release !== null) return release;
    if (waits === 0) onWait(environment);
    await setTimeout(LOOK_EVERY);
    signal.throwIfAborted();
  }
  throw new ToolError(`Another run has been writing to force-app/${environment} for more than a minute.`, {
    actions: ['Wait for it to end, or stop it, and run the same command again.'],
  });
}

/** Null when another run holds the lock. */
async function tryLock(
  folder: string,
  environment: string,
  lost: AbortController,
): Promise<(() => Promise<void>) | null> {
  const { lock } = await import('proper-lockfile');
  try {
    return await lock(folder, {
      lockfilePath: join(folder, '..', `.${environment}.lock`),
      realpath: false,
      stale: STALE,
      update: RENEWED_EVERY,
      onCompromised: () => lost.abort(new ToolError(`The lock on force-app/${environment} was lost.`)),
    });
  } catch (error) {
    if (errorCode(error) === 'ELOCKED') return null;
    throw error;
  }
}
