import { compareText } from '../../shared/compareText.ts';
import type { Problem } from '../../shared/problem.ts';

/** File and line order; what has no place comes first. For `toSorted`. */
export function compareProblems(left: Problem, right: Problem): number {
  const [a, b] = [left.position, right.position];
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  return (
    compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(left.keyPath, right.keyPath)
  );
}
