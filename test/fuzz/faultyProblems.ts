import type { Problem } from '../../generator/shared/problem.ts';

/** The validators' own words, and what comes of printing what is not there. */
const FOREIGN = /undefined|\[object|\bNaN\b|received|Symbol\(|is not a function|Cannot read/;

/**
 * Problems that a reader could not act on: without a place in one of the files, or in words that are not meant for
 * people. `texts`: the files by their paths; a place must lie within one.
 */
export function faultyProblems(
  problems: readonly Problem[],
  texts: Readonly<Record<string, string | Uint8Array>>,
): readonly Problem[] {
  return problems.filter((problem) => !isPlaced(problem, texts) || !isReadable(problem));
}

function isPlaced({ position }: Problem, texts: Readonly<Record<string, string | Uint8Array>>): boolean {
  if (position === null || !Number.isInteger(position.line) || !Number.isInteger(position.column)) return false;
  if (position.line < 1 || position.column < 1) return false;
  const content = texts[position.file];
  if (content === undefined) return false;
  const lines = Buffer.from(content).toString('utf8').split('\n');
  return position.line <= lines.length && position.column <= (lines[position.line - 1]?.length ?? 0) + 2;
}

function isReadable({ message, fix }: Problem): boolean {
  return message.length > 5 && !FOREIGN.test(withoutQuoted(`${message} ${fix}`));
}

/** What people wrote is shown in quotes, and may be any word. */
function withoutQuoted(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"?/g, '""');
}
