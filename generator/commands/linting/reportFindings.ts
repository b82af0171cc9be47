import type { Finding, Severity } from '../../policy/finding.ts';
import type { Position } from '../../shared/position.ts';
import type { Reporter, Tone } from '../command.ts';
import type { LintResult } from './lintResult.ts';
import type { LineOf } from './readLines.ts';
import { type SourceExcerpt, sourceExcerpt } from './sourceExcerpt.ts';

const TONES: Readonly<Record<Severity, Tone>> = { error: 'bad', warning: 'changed' };

/** Says for people what was found, file by file, each with its line of the file; counts come last. */
export function reportFindings(reporter: Reporter, result: LintResult, lineOf: LineOf): void {
  let file: string | null = null;
  for (const finding of result.findings) {
    const next = finding.position?.file ?? '';
    if (next !== file) reporter.line(next === '' ? 'The project' : next, 'heading');
    file = next;
    reportFinding(reporter, finding, lineOf);
  }
  reporter.line(summary(result), toneOf(result));
  const fixable = result.findings.filter(({ edit }) => edit?.isWidening === true).length;
  if (fixable > 0) reporter.line(`npm run lint -- --fix-widening can put ${fixable} right by granting more.`, 'muted');
  if (result.findings.length > 0) {
    reporter.line('npm run lint -- --explain <rule> says why, with an example; docs/rules.md has them all.', 'muted');
  }
}

function reportFinding(reporter: Reporter, finding: Finding, lineOf: LineOf): void {
  const { rule, severity, position, keyPath, message, fix } = finding;
  const place = position === null ? '' : `${position.file}:${position.line}:${position.column}`;
  const where = whereText(finding);
  const heading = [place, severity, rule, keyPath, where].filter((part) => part !== '').join('  ');
  reporter.line(`  ${heading}`, TONES[severity]);
  const excerpt = position === null ? null : excerptOf(position, lineOf);
  if (excerpt !== null) {
    reporter.line(excerpt.source, 'muted');
    reporter.line(excerpt.caret, TONES[severity]);
  }
  for (const line of message.split('\n')) reporter.line(`    ${line}`);
  if (fix !== '') reporter.line(`    ${fix}`, 'muted');
  reporter.line('');
}

function excerptOf(position: Position, lineOf: LineOf): SourceExcerpt | null {
  const written = lineOf(position);
  return written === null ? null : sourceExcerpt(written, position.line, position.column);
}

/** The environments, and the integration where its definition is not the file at hand. */
function whereText({ integration, environments, position }: Finding): string {
  if (environments.length === 0) return '';
  const isOwnFile = position?.file.startsWith(`integration-users/${integration}.`) === true;
  return `(${isOwnFile || integration === null ? '' : `${integration} in `}${environments.join(', ')})`;
}

function toneOf({ errors, warnings }: LintResult): Tone {
  if (errors > 0) return 'bad';
  return warnings > 0 ? 'changed' : 'good';
}

/** `3 errors and 1 warning in 2 files.` */
function summary({ findings, errors, warnings }: LintResult): string {
  if (findings.length === 0) return 'Nothing found.';
  const files = new Set(findings.flatMap(({ position }) => (position === null ? [] : [position.file]))).size;
  const counts = [count(errors, 'error'), count(warnings, 'warning')].filter((text) => !text.startsWith('0 '));
  return `${counts.join(' and ')}${files === 0 ? '' : ` in ${count(files, 'file')}`}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
