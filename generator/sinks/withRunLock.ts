import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lockfile from 'proper-lockfile';

/**
 * Waits for another run over the same project on this machine, up to about a minute, for stores that have no lock of their
 * own: the key of one run must not end beside the certificate of the other.
 */
export async function withRunLock<Result>(projectRoot: string, work: () => Promise<Result>): Promise<Result> {
  const name = createHash('sha256').update(projectRoot).digest('hex').slice(0, 16);
  const release = await lockfile.lock(projectRoot, {
    lockfilePath: join(tmpdir(), `sf-integration-users-${name}.lock`),
    retries: { retries: 20, maxTimeout: 3000 },
  });
  try {
    return await work();
  } finally {
    await release();
  }
}
