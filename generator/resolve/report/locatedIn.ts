import type { Problem } from '../../shared/problem.ts';
import type { LocatedFinding } from './locatedFinding.ts';

/** A finding of one environment; one with its place in the environment's own file needs no other word of where it is. */
export function locatedIn(
  environment: { readonly name: string; readonly file: string },
  severity: LocatedFinding['severity'],
  problem: Problem,
): LocatedFinding {
  const isInOwnFile = problem.position?.file === environment.file;
  return { severity, environment: isInOwnFile ? null : environment.name, problem };
}
