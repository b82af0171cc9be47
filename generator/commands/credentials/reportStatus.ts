import type { CredentialFinding, CredentialSeverity } from '../../status/credentialFinding.ts';
import type { Reporter, Tone } from '../command.ts';
import type { EnvironmentStatus } from './environmentStatus.ts';
import { STATUS_HEADER, statusRow } from './statusRow.ts';
import { untoldReasons } from './untoldReasons.ts';
import { wrapLine } from './wrapLine.ts';

const TONES: Readonly<Record<CredentialSeverity, Tone>> = { error: 'bad', warning: 'changed', info: 'muted' };

/** A table for people, each integration followed by what is due; what was not told comes last, each reason once. */
export function reportStatus(reporter: Reporter, status: EnvironmentStatus): void {
  const { credentials, findings } = status;
  const rows = credentials.map(statusRow);
  const widths = STATUS_HEADER.map((_, column) =>
    Math.max(...[STATUS_HEADER, ...rows].map((row) => (row[column] ?? '').length)),
  );
  const format = (row: readonly string[]) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd();
  if (rows.length > 0) reporter.line(format(STATUS_HEADER), 'muted');
  for (const [index, { integration }] of credentials.entries()) {
    const own = findings.filter((finding) => finding.integration === integration);
    reporter.line(format(rows[index] ?? []), toneOf(own));
    for (const finding of own) reportFinding(reporter, finding);
  }
  for (const reason of untoldReasons(credentials))
    for (const line of wrapLine('  ', reason)) reporter.line(line, 'muted');
  reporter.line(summary(status), toneOf(findings));
}

function reportFinding(reporter: Reporter, { name, severity, position, message, actions }: CredentialFinding): void {
  const place = `${position.file}:${position.line}:${position.column}`;
  reporter.line(`    ${severity}  ${name}  ${place}`, TONES[severity]);
  for (const line of wrapLine('      ', message)) reporter.line(line);
  for (const action of actions) for (const line of wrapLine('      ', action)) reporter.line(line, 'muted');
}

function toneOf(findings: readonly CredentialFinding[]): Tone {
  if (findings.some(({ severity }) => severity === 'error')) return 'bad';
  return findings.some(({ severity }) => severity === 'warning') ? 'changed' : 'good';
}

function summary({ environment, credentials, findings }: EnvironmentStatus): string {
  const count = (wanted: CredentialSeverity) => findings.filter(({ severity }) => severity === wanted).length;
  const counts = (['error', 'warning', 'info'] as const).map((severity) => [count(severity), severity] as const);
  const words = counts.filter(([number]) => number > 0).map(([number, word]) => `${number} ${plural(word, number)}`);
  const about = `${environment}: ${credentials.length} ${credentials.length === 1 ? 'credential' : 'credentials'}`;
  return `${about}, ${words.length === 0 ? 'nothing due' : words.join(', ')}.`;
}

/** `info` is no noun that has more of it. */
function plural(word: CredentialSeverity, number: number): string {
  return number === 1 || word === 'info' ? word : `${word}s`;
}
