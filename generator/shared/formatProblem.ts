import type { Problem } from './problem.ts';

/** `file:line:column  keyPath`, then what is wrong and what to do, indented; as many lines as it needs. */
export function formatProblem(problem: Problem): readonly string[] {
  const body = [problem.message, problem.fix].filter((text) => text !== '').flatMap((text) => text.split('\n'));
  const place = formatPlace(problem);
  return place === '' ? body : [place, ...body.map((line) => `  ${line}`)];
}

/** The same in one line, for warnings in `--json`. */
export function formatProblemLine(problem: Problem): string {
  const place = formatPlace(problem);
  const text = [problem.message, problem.fix].filter((part) => part !== '').join(' ');
  return place === '' ? text : `${place}: ${text}`;
}

function formatPlace({ position, keyPath }: Problem): string {
  const place = position === null ? '' : `${position.file}:${position.line}:${position.column}`;
  return [place, keyPath].filter((part) => part !== '').join('  ');
}
