import type { Problem } from '../../shared/problem.ts';
import { isPlainMap } from '../isPlainMap.ts';
import { keyPathText } from '../keyPathText.ts';
import type { PlainData } from '../plainData.ts';
import { fileProblem } from '../reading/fileProblem.ts';
import { createLocator } from '../yaml/createLocator.ts';
import { type ParsedYaml, parseYaml } from '../yaml/parseYaml.ts';
import { readDocument } from '../yaml/readDocument.ts';
import type { YamlMistake } from '../yaml/yamlMistake.ts';
import type { ParsedFile, SourceFile, WithProblems } from './sourceFile.ts';

/** Turns the text of a file into a map, and says everything that is wrong with it as YAML. */
export function parseFile(sourceFile: SourceFile, text: string): WithProblems<ParsedFile> {
  const { file } = sourceFile;
  const parsed = parseYaml(text);
  const { value, mistakes } = readDocument(parsed);
  const problems = mistakes.map((mistake) => toProblem(file, parsed, mistake));
  if (isPlainMap(value)) return { values: [{ ...sourceFile, value, source: createLocator(file, text) }], problems };
  return { values: [], problems: problems.length > 0 ? problems : [findShapeProblem(file, parsed, value)] };
}

function toProblem(file: string, { lines }: ParsedYaml, { offset, keyPath, message, fix }: YamlMistake): Problem {
  const { line, col } = lines.linePos(offset);
  return {
    position: { file, line: Math.max(line, 1), column: Math.max(col, 1) },
    keyPath: keyPathText(keyPath),
    message,
    fix,
  };
}

function findShapeProblem(file: string, parsed: ParsedYaml, value: PlainData): Problem {
  if (value === null)
    return fileProblem(file, 'The file is empty.', 'Write its keys (see docs/definitions.md), or remove the file.');
  const offset = parsed.document.contents?.range[0] ?? 0;
  const message = 'The file is not a map of keys.';
  return toProblem(file, parsed, {
    offset,
    keyPath: [],
    message,
    fix: 'Write "key: value" lines (see docs/definitions.md).',
  });
}
