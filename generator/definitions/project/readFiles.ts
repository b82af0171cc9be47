import { mapConcurrently } from '../reading/mapConcurrently.ts';
import { readTextFile } from '../reading/readTextFile.ts';
import { parseFile } from './parseFile.ts';
import type { ParsedFile, SourceFile, WithProblems } from './sourceFile.ts';

/** Enough to keep a disk busy, few enough for any limit on open files. */
const AT_ONCE = 32;

/** Reads and parses files, in their order. */
export async function readFiles(root: string, files: readonly SourceFile[]): Promise<WithProblems<ParsedFile>> {
  const results = await mapConcurrently(files, AT_ONCE, (file) => readFile(root, file));
  return { values: results.flatMap(({ values }) => values), problems: results.flatMap(({ problems }) => problems) };
}

async function readFile(root: string, sourceFile: SourceFile): Promise<WithProblems<ParsedFile>> {
  const content = await readTextFile(root, sourceFile.file);
  return content.ok ? parseFile(sourceFile, content.text) : { values: [], problems: [content.problem] };
}
