import type { Finding } from '../../policy/finding.ts';
import { findingText } from '../findingText.ts';
import type { ReportedFinding } from '../reportedFindings.ts';
import { repositoryPath } from '../repositoryPath.ts';
import type { TestCase, TestOutcome } from './testCase.ts';

/** A finding as a test that failed; as one that was skipped when it is waived. Line numbers stay out of its name. */
export function toTestCase(folder: string, { finding, waiver }: ReportedFinding): TestCase {
  const { position, integration, rule, keyPath, about } = finding;
  const suite = position === null ? (integration ?? 'project') : repositoryPath(folder, position.file);
  const name = [rule, keyPath, about].filter((part) => part !== null && part !== '').join(' ');
  if (waiver === null) return { suite, name, outcome: toFailure(folder, finding) };
  const message = `Waived until ${waiver.until}: ${waiver.reason}`;
  return { suite, name, outcome: { kind: 'skipped', type: null, message, lines: [] } };
}

function toFailure(folder: string, finding: Finding): TestOutcome {
  const { position, severity, message } = finding;
  const place =
    position === null ? [] : [`${repositoryPath(folder, position.file)}:${position.line}:${position.column}`];
  return { kind: 'failure', type: severity, message, lines: [...place, ...findingText(finding)] };
}
