import type { Problem } from '../../shared/problem.ts';

/** A problem of a whole file: its first line, no key path. */
export function fileProblem(file: string, message: string, fix: string): Problem {
  return { position: { file, line: 1, column: 1 }, keyPath: '', message, fix };
}
