import { randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { join } from 'node:path';

/** Linux keeps what is here in memory alone (POSIX shared memory, shm_overview(7)). */
const MEMORY = '/dev/shm';

/** Owner alone. */
const MODE = 0o600;

/**
 * Text to be a program's standard input: a file in memory that lost its name while it was empty. Node's own pipes are sockets,
 * which Linux opens under no name, so that `--file /dev/stdin` fails with ENXIO (Node.js, child_process; proc(5)). Null where
 * there is no such place: macOS and Windows do without.
 */
export async function openInput(text: string): Promise<FileHandle | null> {
  const path = join(MEMORY, randomUUID());
  const writer = await open(path, 'wx', MODE).catch(() => null);
  if (writer === null) return null;
  try {
    const reader = await open(path, 'r').finally(() => unlink(path));
    await writer.writeFile(text).catch(async (error: unknown) => {
      await reader.close();
      throw error;
    });
    return reader;
  } catch {
    return null;
  } finally {
    await writer.close();
  }
}
