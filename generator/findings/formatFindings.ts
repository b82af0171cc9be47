import type { FindingFormat } from './findingFormats.ts';
import type { FindingsReport } from './findingsReport.ts';
import { formatGithubAnnotations } from './github/formatGithubAnnotations.ts';
import { formatJson } from './json/formatJson.ts';
import { formatJunit } from './junit/formatJunit.ts';
import { formatSarif } from './sarif/formatSarif.ts';

type ReportFormat = Exclude<FindingFormat, 'text'>;

const FORMATS: Readonly<Record<ReportFormat, (report: FindingsReport) => string>> = {
  github: formatGithubAnnotations,
  json: formatJson,
  junit: formatJunit,
  sarif: formatSarif,
};

/** The whole report in one format: complete lines, or nothing at all when a format has nothing to say. */
export function formatFindings(format: ReportFormat, report: FindingsReport): string {
  return FORMATS[format](report);
}
