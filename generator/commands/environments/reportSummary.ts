import type { Reporter, Tone } from '../command.ts';
import type { EnvironmentRun } from './environmentRun.ts';

/** The line of one environment in the table that ends a run over several. */
export interface SummaryRow {
  /** Name and id of its org; empty when it was not reached. */
  readonly org: string;
  /** One or two words: `changes`, `nothing to do`. */
  readonly result: string;
  /** What is behind the result, short. */
  readonly changes: string;
}

const HEADER = ['Environment', 'Org', 'Result', 'Changes', 'Duration'];
/** Names of orgs are as long as people like. */
const LONGEST = 60;

/** One table over all environments, each a line; says nothing of a single one. `toRow` tells what a run itself does not. */
export function reportSummary<Value>(
  reporter: Reporter,
  runs: readonly EnvironmentRun<Value>[],
  toRow: (run: EnvironmentRun<Value>) => Partial<SummaryRow>,
): void {
  if (runs.length < 2) return;
  const rows = runs.map((run) => cellsOf(run, { ...EMPTY, result: resultOf(run), ...toRow(run) }));
  const widths = HEADER.map((_, column) => Math.max(...[HEADER, ...rows].map((row) => (row[column] ?? '').length)));
  const format = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  reporter.line('');
  reporter.line(format(HEADER), 'heading');
  for (const [index, row] of rows.entries()) reporter.line(format(row), toneOf(runs[index]?.exitCode ?? 1));
}

const EMPTY: SummaryRow = { org: '', result: '', changes: '' };

function resultOf<Value>({ kind, exitCode }: EnvironmentRun<Value>): string {
  if (kind === 'not-started') return 'not started';
  if (exitCode === 3) return 'refused';
  return exitCode === 1 ? 'failed' : 'done';
}

function cellsOf<Value>(
  { kind, environment, milliseconds }: EnvironmentRun<Value>,
  { org, result, changes }: SummaryRow,
): readonly string[] {
  const duration = kind === 'not-started' ? '' : `${(milliseconds / 1000).toFixed(1)} s`;
  return [environment.name, shorten(org), result, shorten(changes), duration];
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1)}…`;
}

function toneOf(exitCode: number): Tone {
  if (exitCode === 0) return 'good';
  return exitCode === 2 ? 'changed' : 'bad';
}
