import type { Finding } from '../../policy/finding.ts';
import type { FindingsReport } from '../findingsReport.ts';
import { findingText } from '../findingText.ts';
import { reportedFindings } from '../reportedFindings.ts';
import { repositoryPath } from '../repositoryPath.ts';
import { visibleText } from '../visibleText.ts';
import { escapeData } from './escapeData.ts';
import { escapeProperty } from './escapeProperty.ts';

/**
 * Workflow commands that GitHub Actions turns into annotations, one a line. What is waived is left out: GitHub shows
 * ten errors and ten warnings of a step.
 */
export function formatGithubAnnotations(report: FindingsReport): string {
  const open = reportedFindings(report).filter(({ waiver }) => waiver === null);
  return open.map(({ finding }) => `${formatAnnotation(report.folder, finding)}\n`).join('');
}

function formatAnnotation(folder: string, finding: Finding): string {
  const { severity, rule, integration, position } = finding;
  const place =
    position === null
      ? {}
      : { file: repositoryPath(folder, position.file), line: String(position.line), col: String(position.column) };
  const title = integration === null ? rule : `${rule} (${integration})`;
  const properties = Object.entries({ ...place, title }).map(
    ([name, value]) => `${name}=${escapeProperty(visibleText(value))}`,
  );
  return `::${severity} ${properties.join(',')}::${escapeData(visibleText(findingText(finding).join('\n')))}`;
}
