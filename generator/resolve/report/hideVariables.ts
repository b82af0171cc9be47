import type { Problem } from '../../shared/problem.ts';

/** Shorter values are words of any sentence; they are hidden where they stand in quotes. */
const MIN_LENGTH = 4;

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
  const { widening: _, ...rest } = problem;
  return { ...rest, message, fix: `Correct the environment variable ${name}.` };
}

function hide(text: string, name: string, value: string): string {
  if (value === '') return text;
  const shown = `\${env.${name}}`;
  const escaped = JSON.stringify(value).slice(1, -1);
  if (value.length < MIN_LENGTH) return text.replaceAll(`"${escaped}"`, () => `"${shown}"`);
  const hidden = text.replaceAll(escaped, () => shown).replaceAll(value, () => shown);
  return endsInBeginning(hidden, escaped) ? `The value of ${shown} is wrong here.` : hidden;
}

/** A message shows only the beginning of a long text, and an ellipsis where it is cut. */
function endsInBeginning(text: string, escaped: string): boolean {
  const cut = text.split('…').slice(0, -1);
  const beginnings = Array.from({ length: escaped.length - MIN_LENGTH + 1 }, (_, more) =>
    escaped.slice(0, MIN_LENGTH + more),
  );
  return cut.some((piece) => beginnings.some((beginning) => piece.endsWith(beginning)));
}
