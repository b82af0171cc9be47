import { resolve } from 'node:path';
import type { Finding } from '../../policy/finding.ts';
import { isInside } from '../../reference/isInside.ts';
import { readInside } from '../../reference/readInside.ts';
import type { Position } from '../../shared/position.ts';
import { hideSecrets } from './hideSecrets.ts';

/** As large as a file may be that is shown. */
const LIMIT = 50_000_000;

/** The line that a position is in, without its end; null when it cannot be read. */
export type LineOf = (position: Position) => string | null;

/**
 * The lines that findings point at, secrets in them hidden. Each file is read once, and no more of it is kept.
 * @param folders the project, then others that files may be in, absolute or relative to it
 */
export async function readLines(
  folders: readonly [string, ...string[]],
  findings: readonly Finding[],
): Promise<LineOf> {
  const wanted = new Map<string, Set<number>>();
  for (const { position } of findings) {
    if (position === null) continue;
    wanted.set(position.file, (wanted.get(position.file) ?? new Set()).add(position.line));
  }
  const lines = new Map<string, string>();
  for (const [file, numbers] of wanted) {
    const all = await readAll(folders, file);
    for (const line of numbers) if (all[line - 1] !== undefined) lines.set(`${line} ${file}`, all[line - 1]!);
  }
  return ({ file, line }) => lines.get(`${line} ${file}`) ?? null;
}

async function readAll([root, ...others]: readonly [string, ...string[]], file: string): Promise<readonly string[]> {
  const path = resolve(root, file);
  const folder = [root, ...others.map((other) => resolve(root, other))].find((candidate) => isInside(candidate, path));
  if (folder === undefined) return [];
  const read = await readInside({ root: folder, path: path.slice(folder.length + 1), limit: LIMIT });
  if ('failure' in read) return [];
  return hideSecrets(read.bytes.toString('utf8').replace(/^\uFEFF/, '')).split(/\r\n|\n|\r/);
}
