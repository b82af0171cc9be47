import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { isAbsolute, resolve } from 'node:path';
import { isInside } from './isInside.ts';

/** Why a file of the project cannot be read. */
export type ReadFailure = 'missing' | 'outside' | 'not-a-file' | 'too-large' | 'unreadable';

export type ReadResult = { readonly bytes: Buffer } | { readonly failure: ReadFailure };

interface ReadRequest {
  /** Absolute path of the project folder. */
  readonly root: string;
  /** As a definition gives it. */
  readonly path: string;
  /** In bytes; a larger file is not read. */
  readonly limit: number;
}

/** Reads a file that lies inside the project, also when every symbolic link on the way is followed. */
export async function readInside({ root, path, limit }: ReadRequest): Promise<ReadResult> {
  const target = resolve(root, path);
  if (isAbsolute(path) || path.includes('\0') || !isInside(resolve(root), target)) return { failure: 'outside' };
  try {
    const [realRoot, realTarget] = await Promise.all([realpath(root), realpath(target)]);
    if (!isInside(realRoot, realTarget)) return { failure: 'outside' };
    return await readRegularFile(realTarget, limit);
  } catch (error) {
    return { failure: failureOf(error) };
  }
}

async function readRegularFile(path: string, limit: number): Promise<ReadResult> {
  // Non-blocking, so that a named pipe is refused below and does not hang here.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = await file.stat();
    if (!stats.isFile()) return { failure: 'not-a-file' };
    if (stats.size > limit) return { failure: 'too-large' };
    return { bytes: await file.readFile() };
  } finally {
    await file.close();
  }
}

function failureOf(error: unknown): ReadFailure {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
  return code === 'EISDIR' ? 'not-a-file' : 'unreadable';
}
