import type { Finding } from '../../policy/finding.ts';
import { readInside } from '../../reference/readInside.ts';

/** As large as a definition may be. */
const LIMIT = 20_000_000;

/** The texts of the files that findings point at, each read once; empty for one that cannot be read. */
export async function readTexts(root: string, findings: readonly Finding[]): Promise<(file: string) => string> {
  const files = new Set(findings.flatMap(({ position }) => (position === null ? [] : [position.file])));
  const texts = new Map<string, string>();
  for (const file of files) {
    const read = await readInside({ root, path: file, limit: LIMIT });
    if ('bytes' in read) texts.set(file, read.bytes.toString('utf8').replace(/^\uFEFF/, ''));
  }
  return (file) => texts.get(file) ?? '';
}
