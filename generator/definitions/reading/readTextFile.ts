import fs from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../shared/problem.ts';
import { decodeUtf8 } from './decodeUtf8.ts';
import { fileProblem } from './fileProblem.ts';
import { findLinkProblem } from './findLinkProblem.ts';

export type TextFile = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: Problem };

/** A definition has a few kilobytes. */
const MOST_BYTES = 1_000_000;

/**
 * Reads a file that people edit. Refused without being read: a link that leads out of the project, something that is no
 * file, and more than 1 MB. Waits for the disk: for files this small, calls in the background cost twice as much.
 * @param file relative to the project, with `/`.
 */
export function readTextFile(root: string, file: string): TextFile {
  try {
    const problem = findLinkProblem(root, file);
    return problem === null ? readWithinLimit(root, file) : { ok: false, problem };
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    return refuse(file, `The file cannot be read (${reason}).`, 'Check that it exists and that you may read it.');
  }
}

function readWithinLimit(root: string, file: string): TextFile {
  const handle = fs.openSync(join(root, file), 'r');
  try {
    const { size } = fs.fstatSync(handle);
    if (size > MOST_BYTES) {
      const megabytes = (size / 1_000_000).toFixed(1);
      return refuse(
        file,
        `The file has ${megabytes} MB; at most 1 MB is read.`,
        'Check that it is the right file, or split it.',
      );
    }
    return decode(file, fs.readFileSync(handle));
  } finally {
    fs.closeSync(handle);
  }
}

function decode(file: string, bytes: Uint8Array): TextFile {
  const decoded = decodeUtf8(bytes);
  if (decoded.ok) return decoded;
  const lines = decoded.before.split('\n');
  const position = { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  return { ok: false, problem: { position, keyPath: '', message: decoded.message, fix: decoded.fix } };
}

function refuse(file: string, message: string, fix: string): TextFile {
  return { ok: false, problem: fileProblem(file, message, fix) };
}
