import { readInside } from '../../reference/readInside.ts';
import type { LoadedFile } from './loadedFile.ts';

/** The largest files of real orgs have 3 MB. */
const LIMIT = 50_000_000;

const FAILURES: Readonly<Record<string, string>> = {
  'too-large': 'The file is larger than 50 MB.',
  'not-a-file': 'It is no regular file.',
  outside: 'It lies outside of the folder.',
};

interface LoadRequest extends Omit<LoadedFile, 'text' | 'failure'> {
  /** Absolute path of the folder that is looked at. */
  readonly top: string;
  /** Relative to `top`. */
  readonly inside: string;
}

/** Reads a file of a tree, never through a link that leads out of it. Users are not read: they are told of by name. */
export async function loadFile({ top, inside, ...file }: LoadRequest): Promise<LoadedFile> {
  if (file.type === 'User') return { ...file, text: '', failure: '' };
  const read = await readInside({ root: top, path: inside, limit: LIMIT });
  if ('failure' in read) {
    return { ...file, text: null, failure: FAILURES[read.failure] ?? 'The file cannot be read.' };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(read.bytes);
    return { ...file, text, failure: '' };
  } catch {
    return { ...file, text: null, failure: 'The file is not UTF-8 text.' };
  }
}
