import { createHash } from 'node:crypto';
import { hashContents } from '../../files/hashContents.ts';
import { compareText } from '../../shared/compareText.ts';

/** What the files of an environment are, to know whether they moved. */
export interface SourceHash {
  /** SHA-256 over paths and contents, in hex. */
  readonly sourceHash: string;
  /** SHA-256 of each file, in hex, by path. */
  readonly files: Readonly<Record<string, string>>;
}

/** Hashes files by their project-relative path (with `/`); their order does not matter. */
export function hashSource(files: ReadonlyMap<string, Uint8Array>): SourceHash {
  const hashes = [...files]
    .map(([path, contents]) => [path, hashContents(contents)] as const)
    .toSorted(([left], [right]) => compareText(left, right));
  const all = createHash('sha256');
  for (const [path, hash] of hashes) all.update(`${path}\0${hash}\n`);
  return { sourceHash: all.digest('hex'), files: Object.fromEntries(hashes) };
}
