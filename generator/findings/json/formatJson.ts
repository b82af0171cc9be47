import type { FindingsReport } from '../findingsReport.ts';
import { fixability } from '../fixability.ts';
import { type ReportedFinding, reportedFindings } from '../reportedFindings.ts';
import { serialiseJson } from '../serialiseJson.ts';

/** Counts up when a key changes its meaning or goes; new keys may come at any time. */
const SHAPE = 1;

/** The findings as one JSON document; docs/linting.md says what is in it. */
export function formatJson(report: FindingsReport): string {
  const reported = reportedFindings(report);
  const open = reported.filter(({ waiver }) => waiver === null);
  const count = (severity: string) => open.filter(({ finding }) => finding.severity === severity).length;
  const document = {
    shape: SHAPE,
    version: report.version,
    counts: { errors: count('error'), warnings: count('warning'), waived: reported.length - open.length },
    findings: reported.map(toJson),
  };
  return `${serialiseJson(document)}\n`;
}

function toJson({ finding, waiver }: ReportedFinding): object {
  const { position, edit, ...rest } = finding;
  return { ...rest, position, ...fixability(edit), waiver };
}
