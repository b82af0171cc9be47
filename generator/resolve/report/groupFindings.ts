import { compareText } from '../../shared/compareText.ts';
import type { Problem } from '../../shared/problem.ts';
import type { LocatedFinding } from './locatedFinding.ts';

/**
 * One problem for each mistake: what several environments find at one position is said once, with the environments'
 * names when it is not all of them. In order of file, line and column; what has no position comes first.
 */
export function groupFindings(
  findings: readonly LocatedFinding[],
  environments: readonly string[],
): readonly Problem[] {
  const groups = new Map<string, LocatedFinding[]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.problem.position, finding.problem.keyPath, finding.problem.message]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()].map((group) => toProblem(group, environments)).toSorted(compareProblems);
}

function toProblem(group: readonly LocatedFinding[], environments: readonly string[]): Problem {
  const [{ problem }] = group as [LocatedFinding];
  const found = new Set(group.map(({ environment }) => environment));
  if (found.has(null) || found.size === environments.length) return problem;
  const names = environments.filter((name) => found.has(name)).join(', ');
  return { ...problem, message: `${problem.message} (in ${names})` };
}

function compareProblems({ position: left }: Problem, { position: right }: Problem): number {
  if (left === null || right === null) return Number(left !== null) - Number(right !== null);
  return compareText(left.file, right.file) || left.line - right.line || left.column - right.column;
}
