import type { Problem } from '../../shared/problem.ts';

/** What reading a file finds, resolving finds again: of problems at one place with one key or in the same words, the first. */
export function oncePerPlace(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ position, keyPath, message }) => {
    if (position === null) return true;
    const marks = [keyPath, `: ${message}`].map((mark) => JSON.stringify([position, mark]));
    const isFirst = !marks.some((mark) => seen.has(mark));
    for (const mark of marks) seen.add(mark);
    return isFirst;
  });
}
