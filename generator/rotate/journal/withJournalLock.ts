import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import lockfile from 'proper-lockfile';
import { systemRefusal } from '../../shared/systemRefusal.ts';
import { ToolError } from '../../shared/toolError.ts';
import { journalFile } from './journalFile.ts';
import { requireOwnPlace } from './requireOwnPlace.ts';

/** In milliseconds: a lock whose run was killed counts as left after `stale`, and is waited for so long. */
const STALE = 5000;
const UPDATE = 1000;
const TRIES = { retries: 7, minTimeout: 1000, maxTimeout: 1000 };

export interface JournalPlace {
  readonly projectRoot: string;
  readonly environment: string;
  readonly integration: string;
}

/** Work on one integration's rotation that no other run in this project does at the same time. Throws ToolError when one does. */
export async function withJournalLock<Result>(place: JournalPlace, work: () => Promise<Result>): Promise<Result> {
  const file = journalFile(place.projectRoot, place.environment, place.integration);
  await requireOwnPlace(place.projectRoot, file);
  // A run that lost its lock, to a machine that slept for instance, goes on: it looks before each step, as the other does.
  const onCompromised = () => undefined;
  const times = { stale: STALE, update: UPDATE, retries: TRIES };
  const lock = { realpath: false, lockfilePath: `${file}.lock`, onCompromised, ...times };
  const locking = mkdir(dirname(file), { recursive: true }).then(() => lockfile.lock(file, lock));
  const release = await locking.catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ELOCKED') throw systemRefusal(error, dirname(file));
    throw new ToolError(`Another run rotates the credential of ${place.integration} at this moment.`, {
      actions: ['Let it end, then run the same command again: it sees what is done.'],
    });
  });
  try {
    return await work();
  } finally {
    await release().catch(() => undefined);
  }
}
