import { realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** The real path of `path`, symbolic links followed as far as it exists; the rest as it is written. */
export async function realPlace(path: string): Promise<string> {
  const real = await realpath(path).catch(() => null);
  return real ?? join(await realPlace(dirname(path)), basename(path));
}
