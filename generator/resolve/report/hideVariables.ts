import type { Problem } from '../../shared/problem.ts';

/** Shorter values are words of any sentence; they are hidden where they stand in quotes. */
const MIN_LENGTH = 4;
const BEGINNING = 12;

/**
 * The same problem without values of the process environment: a message names the variable instead. When one was hidden,
 * the fix is to correct the variable, since any other advice could repeat a part of its value.
 */
export function hideVariables(problem: Problem, read: ReadonlyMap<string, string>): Problem {
  const longestFirst = [...read].toSorted(([, left], [, right]) => right.length - left.length);
  return longestFirst.reduce(hideVariable, problem);
}

function hideVariable(problem: Problem, [name, value]: readonly [string, string]): Problem {
  const message = hide(problem.message, name, value);
  if (message === problem.message && hide(problem.fix, name, value) === problem.fix) return problem;
  return { ...problem, message, fix: `Correct the environment variable ${name}.` };
}

function hide(text: string, name: string, value: string): string {
  if (value === '') return text;
  const shown = `\${env.${name}}`;
  const escaped = JSON.stringify(value).slice(1, -1);
  if (value.length < MIN_LENGTH) return text.replaceAll(`"${value}"`, () => `"${shown}"`);
  const hidden = text.replaceAll(value, () => shown).replaceAll(escaped, () => shown);
  // A message may show only the beginning of a long value.
  return hidden === text && text.includes(escaped.slice(0, BEGINNING))
    ? `The value of ${shown} is wrong here.`
    : hidden;
}
