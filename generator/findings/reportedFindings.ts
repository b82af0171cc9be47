import type { Finding } from '../policy/finding.ts';
import { problemFinding } from '../policy/problemFinding.ts';
import { DEFINITION_RULE } from './definitionRule.ts';
import type { FindingsReport, Waiver } from './findingsReport.ts';

/** One finding as a format writes it, with the waiver that accepts it, if any. */
export interface ReportedFinding {
  readonly finding: Finding;
  readonly waiver: Waiver | null;
}

/** Everything to report in one list: problems of the definitions, then what rules found, then what is waived. */
export function reportedFindings({ problems, findings, waived }: FindingsReport): readonly ReportedFinding[] {
  const broken = problems.map((problem) => problemFinding(problem, DEFINITION_RULE.id, 'error'));
  const open = [...broken, ...findings];
  return [...open.map((finding) => ({ finding, waiver: null })), ...waived];
}
