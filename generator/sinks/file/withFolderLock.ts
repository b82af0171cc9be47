import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import lockfile from 'proper-lockfile';
import { systemRefusal } from '../../shared/systemRefusal.ts';

/** Waits for another run in the same folder, up to about a minute. The folder is made for its owner alone. */
export async function withFolderLock<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const release = await lock(folder).catch((error: unknown) => {
    throw systemRefusal(error, folder);
  });
  try {
    return await work();
  } finally {
    await release();
  }
}

async function lock(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return lockfile.lock(folder, {
    lockfilePath: join(folder, '.credentials.lock'),
    retries: { retries: 20, maxTimeout: 3000 },
  });
}
