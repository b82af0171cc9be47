import { formatProblem } from '../shared/formatProblem.ts';
import type { Problem } from '../shared/problem.ts';

/**
 * All problems with a blank line between them, and as the last line how many there are and what the reader can rely on:
 * `3 problems in 2 files. Nothing was generated.`
 */
export function formatProblems(problems: readonly Problem[], nothingDone: string): readonly string[] {
  return [...problems.flatMap((problem) => [...formatProblem(problem), '']), countProblems(problems, nothingDone)];
}

function countProblems(problems: readonly Problem[], nothingDone: string): string {
  const files = new Set(problems.flatMap(({ position }) => (position === null ? [] : [position.file]))).size;
  const place = files === 0 ? '' : ` in ${count(files, 'file')}`;
  return `${count(problems.length, 'problem')}${place}. ${nothingDone}`.trimEnd();
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
