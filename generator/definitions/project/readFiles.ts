import { readTextFile } from '../reading/readTextFile.ts';
import { parseFile } from './parseFile.ts';
import type { ParsedFile, SourceFile, WithProblems } from './sourceFile.ts';

/** Reads and parses files, in their order. */
export async function readFiles(root: string, files: readonly SourceFile[]): Promise<WithProblems<ParsedFile>> {
  const results = files.map((file) => readFile(root, file));
  return { values: results.flatMap(({ values }) => values), problems: results.flatMap(({ problems }) => problems) };
}

function readFile(root: string, sourceFile: SourceFile): WithProblems<ParsedFile> {
  const content = readTextFile(root, sourceFile.file);
  return content.ok ? parseFile(sourceFile, content.text) : { values: [], problems: [content.problem] };
}
