import type { Plan, UnmanagedGrant } from '../plan.ts';
import type { PlannedChange } from '../plannedChange.ts';
import { changeRows, isOneValue } from './changeRows.ts';
import { type ChangeSign, changeSign, changeTitle } from './changeTitle.ts';
import { groupByIntegration } from './groupByIntegration.ts';
import { limitLines } from './limitLines.ts';
import { oneLine } from './oneLine.ts';
import type { PlanRow } from './planRow.ts';
import { planSummary } from './planSummary.ts';
import { unmanagedText } from './unmanagedText.ts';

/** What a line is about; those of a command's tones that a plan needs. */
export type PlanTone = 'plain' | 'heading' | 'added' | 'changed' | 'removed' | 'muted' | 'good' | 'bad';

export interface PlanLine {
  readonly text: string;
  readonly tone: PlanTone;
}

const TONES: Readonly<Record<ChangeSign, PlanTone>> = { '+': 'added', '~': 'changed', '-': 'removed' };

/** Where the effects of rows stand. */
const COLUMN = 64;

/** More than these are counted; the saved plan has them all. */
const MOST_CHANGES = 1_000;
const MOST_UNMANAGED = 100;
const MOST_STEPS = 50;

/**
 * A plan for people at a terminal or in a log: what changes by integration and permission, what is held from elsewhere,
 * what is to be done by hand, what must be allowed, and a summary. Warnings are not in it; a command has a place for them.
 */
export function planLines(plan: Plan): readonly PlanLine[] {
  const changes = groupByIntegration(plan.changes).flatMap(({ title, changes: some }) => [
    line(`  ${title}`, 'heading'),
    ...some.flatMap(changeLines),
  ]);
  return [
    ...limitLines(changes, MOST_CHANGES),
    ...section('Held from elsewhere, and left alone', plan.unmanaged.map(unmanagedLine), MOST_UNMANAGED),
    ...section('To be done by hand', plan.manualSteps.flatMap(stepLines), MOST_STEPS),
    ...dangerLines(plan),
    line(planSummary(plan), plan.changes.length === 0 ? 'good' : 'plain'),
  ];
}

function line(text: string, tone: PlanTone): PlanLine {
  return { text, tone };
}

function section(title: string, lines: readonly PlanLine[], most: number): readonly PlanLine[] {
  return lines.length === 0 ? [] : [line(`  ${title}`, 'heading'), ...limitLines(lines, most)];
}

function changeLines(change: PlannedChange): readonly PlanLine[] {
  const sign = changeSign(change);
  const rows = changeRows(change);
  const title = `    ${sign} ${changeTitle(change)}`;
  if (!isOneValue(change)) return [line(title, TONES[sign]), ...rows.flatMap(rowLines)];
  return [line(withEffects(title, rows[0]!), TONES[sign]), ...keptLines(rows[0]!)];
}

function rowLines(row: PlanRow): readonly PlanLine[] {
  const tone = isNeutral(row) ? 'muted' : TONES[row.sign];
  return [line(withEffects(`        ${row.sign} ${row.text}`, row), tone), ...keptLines(row)];
}

function isNeutral({ effects }: PlanRow): boolean {
  return effects.every((effect) => effect === 'neutral');
}

function withEffects(text: string, row: PlanRow): string {
  return isNeutral(row) ? text : `${text.padEnd(COLUMN)}  ${row.effects.join(', ')}`;
}

function keptLines({ stillGrantedBy }: PlanRow): readonly PlanLine[] {
  return stillGrantedBy.map((path) => line(`            kept by ${oneLine(path)}`, 'muted'));
}

function unmanagedLine(grant: UnmanagedGrant): PlanLine {
  return line(`    ${unmanagedText(grant)}`, 'plain');
}

function stepLines({ integration, what, where }: Plan['manualSteps'][number]): readonly PlanLine[] {
  const whose = integration === null ? '' : `${oneLine(integration)}: `;
  return [line(`    ${whose}${oneLine(what, 600)}`, 'plain'), line(`      ${oneLine(where)}`, 'muted')];
}

function dangerLines({ dangers }: Plan): readonly PlanLine[] {
  if (dangers.length === 0) return [];
  const names = [...new Set(dangers.map(({ name }) => name))];
  return [
    line('  Dangers', 'heading'),
    ...dangers.map(({ name, message }) => line(`    ${name}: ${oneLine(message, 1_000)}`, 'bad')),
    line(`    To apply it all the same: ${names.map((name) => `--allow ${name}`).join(' ')}`, 'plain'),
  ];
}
