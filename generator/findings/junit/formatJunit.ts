import type { FindingsReport } from '../findingsReport.ts';
import { reportedFindings } from '../reportedFindings.ts';
import { formatSuite } from './formatSuite.ts';
import type { TestCase } from './testCase.ts';
import { toTestCase } from './toTestCase.ts';

/**
 * JUnit XML: one suite per file with a failed test per finding and a skipped one per waived finding, and one suite with
 * a passed test per rule that found nothing, since CI systems take a report without tests for a broken one.
 */
export function formatJunit(report: FindingsReport): string {
  const reported = reportedFindings(report);
  const cases = reported.map((each) => toTestCase(report.folder, each));
  const found = new Set(reported.map(({ finding }) => finding.rule));
  const passed = report.rules.filter(({ id, severity }) => severity !== 'off' && !found.has(id));
  const suites = Map.groupBy([...cases, ...passed.map(({ id }) => passedCase(id))], ({ suite }) => suite);
  const lines = [...suites].flatMap(([name, group]) => formatSuite(name, group));
  const failures = cases.filter(({ outcome }) => outcome?.kind === 'failure').length;
  const totals = `tests="${cases.length + passed.length}" failures="${failures}" errors="0"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${[`<testsuites name="lint" ${totals}>`, ...lines, '</testsuites>'].join('\n')}\n`;
}

function passedCase(name: string): TestCase {
  return { suite: 'rules without findings', name, outcome: null };
}
