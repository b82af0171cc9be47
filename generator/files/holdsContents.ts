import fs from 'node:fs';

/** Holds what is read for a comparison, and one byte more; grows to the largest file. */
let scratch = Buffer.alloc(65_536);

/** True when the file holds just these bytes. Reads no more than it must: `generate` compares each file in each run. */
export function holdsContents(path: string, contents: Uint8Array): boolean {
  if (scratch.length <= contents.length) scratch = Buffer.alloc(contents.length * 2);
  const file = fs.openSync(path, 'r');
  try {
    const length = fs.readSync(file, scratch, 0, contents.length + 1, 0);
    return length === contents.length && scratch.compare(contents, 0, contents.length, 0, length) === 0;
  } finally {
    fs.closeSync(file);
  }
}
