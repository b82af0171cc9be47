import type { Finding } from '../policy/finding.ts';
import type { Waiver } from '../policy/waivers/waivedFinding.ts';
import type { FindingsReport } from './findingsReport.ts';

/** One finding as a format writes it, with the waiver that accepts it, if any. */
export interface ReportedFinding {
  readonly finding: Finding;
  readonly waiver: Waiver | null;
}

/** Everything to report in one list: what is open, then what is waived. */
export function reportedFindings({ findings, waived }: FindingsReport): readonly ReportedFinding[] {
  return [...findings.map((finding) => ({ finding, waiver: null })), ...waived];
}
