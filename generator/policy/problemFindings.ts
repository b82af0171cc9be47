import { oncePerPlace } from '../definitions/project/oncePerPlace.ts';
import type { Problem } from '../shared/problem.ts';
import { activeRules } from './activeRules.ts';
import type { Finding } from './finding.ts';
import type { LintPolicy } from './lintPolicy.ts';
import { problemFinding } from './problemFinding.ts';
import { doubtfulDefinition } from './rules/doubtfulDefinition.ts';
import { invalidDefinition } from './rules/invalidDefinition.ts';
import { severityOf } from './severityOf.ts';

interface ReadResult {
  readonly policy: LintPolicy;
  /** Of reading first, then of resolving: the same place is told once. */
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** What reading and resolving refuse, and what they warn of, as findings. No policy turns the first into less. */
export function problemFindings({ policy, problems, warnings }: ReadResult): readonly Finding[] {
  const [doubtful] = activeRules([doubtfulDefinition], policy);
  return [
    ...oncePerPlace(problems).map((problem) => problemFinding(problem, invalidDefinition.id, 'error')),
    ...(doubtful === undefined
      ? []
      : warnings.map((warning) => problemFinding(warning, doubtfulDefinition.id, severityOf(doubtful, false)))),
  ];
}
