import type { Position } from '../../shared/position.ts';
import type { Problem } from '../../shared/problem.ts';

interface Finding {
  /** Offset in the text. */
  readonly index: number;
  readonly keyPath: string;
  readonly message: string;
  readonly fix: string;
}

/** Collects what is wrong with one text and turns offsets into lines and columns. */
export interface ProblemReporter {
  readonly problems: readonly Problem[];
  report(finding: Finding): void;
}

/** `file` is the project-relative path. */
export function createProblemReporter(file: string, text: string): ProblemReporter {
  const problems: Problem[] = [];
  let lineStarts: readonly number[] | null = null;
  return {
    problems,
    report({ index, keyPath, message, fix }) {
      lineStarts ??= findLineStarts(text);
      problems.push({ position: { file, ...placeOf(lineStarts, index) }, keyPath, message, fix });
    },
  };
}

function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}

function placeOf(lineStarts: readonly number[], index: number): Pick<Position, 'line' | 'column'> {
  let low = 0;
  let high = lineStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (lineStarts[middle]! <= index) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: index - lineStarts[low]! + 1 };
}
