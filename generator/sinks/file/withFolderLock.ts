import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import lockfile from 'proper-lockfile';

/** Waits for another run in the same folder, up to about a minute. The folder is made for its owner alone. */
export async function withFolderLock<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const release = await lockfile.lock(folder, {
    lockfilePath: join(folder, '.credentials.lock'),
    retries: { retries: 20, maxTimeout: 3000 },
  });
  try {
    return await work();
  } finally {
    await release();
  }
}
