import type { Plan } from '../plan.ts';
import { planCounts } from '../planCounts.ts';
import type { PlannedChange } from '../plannedChange.ts';
import { changeRows, isOneValue } from './changeRows.ts';
import { type ChangeSign, changeSign, changeTitle } from './changeTitle.ts';
import { codeBlock } from './codeBlock.ts';
import { effectWords } from './effectWords.ts';
import { groupByIntegration, type IntegrationChanges } from './groupByIntegration.ts';
import { inlineCode } from './inlineCode.ts';
import { joinWithin, type Section } from './joinWithin.ts';
import { oneLine } from './oneLine.ts';
import type { PlanRow } from './planRow.ts';
import { planSummary } from './planSummary.ts';
import { unmanagedText } from './unmanagedText.ts';

/** Stands first in the text, so that a comment with it can be found and replaced; never shown. */
export const PLAN_MARKER = '<!-- sf-integration-users: plan -->';

/** Lines of a block of code; more are counted. */
const MOST_LINES = 300;

/**
 * Plans as the text of a comment on a pull request. No text of an org, a definition or a plan file can break out of its
 * place, mention somebody or become a link. What does not fit into a comment is left out from the end, and that is said.
 */
export function planMarkdown(plans: readonly Plan[]): string {
  const sections = plans.flatMap(planSections);
  return joinWithin([{ text: PLAN_MARKER, isKept: true }, ...sections]);
}

/** What must not be missing, then the changes, integration by integration. */
function planSections(plan: Plan): readonly Section[] {
  const { org } = plan;
  const head = [
    `### Plan for ${inlineCode(plan.environment)}`,
    `${inlineCode(org.name)} (${inlineCode(org.id)}, ${org.type}) as ${inlineCode(org.username)}`,
    `**${planSummary(plan)}**`,
    ...dangers(plan),
  ].join('\n\n');
  return [
    { text: head, isKept: true },
    ...groupByIntegration(plan.changes).map((changes) => ({ text: integrationSection(changes), isKept: false })),
    ...details('To be done by hand', plan.manualSteps.map(stepText)),
    ...details('Held from elsewhere, and left alone', plan.unmanaged.map(unmanagedText)),
    ...details(
      'Warnings',
      plan.warnings.map((warning) => oneLine(warning, 600)),
    ),
  ];
}

function dangers({ dangers: some }: Plan): readonly string[] {
  if (some.length === 0) return [];
  const names = [...new Set(some.map(({ name }) => `\`--allow ${name}\``))];
  return [
    `**Needs ${names.join(' ')}**`,
    codeBlock(
      limited(
        some.map(({ name, message }) => `${name}: ${oneLine(message, 600)}`),
        30,
      ),
      'text',
    ),
  ];
}

function integrationSection({ title, changes }: IntegrationChanges): string {
  const { effects } = planCounts({ changes });
  const lines = changes.flatMap(diffLines);
  return collapsible(`${inlineCode(title)}: ${effectWords(effects)}`, codeBlock(limited(lines, MOST_LINES), 'diff'));
}

/** In the signs of a diff, where `!` marks what is changed. */
function diffLines(change: PlannedChange): readonly string[] {
  const rows = changeRows(change);
  const mark = (sign: ChangeSign) => (sign === '~' ? '!' : sign);
  const title = `${mark(changeSign(change))} ${changeTitle(change)}`;
  if (isOneValue(change)) return [title + effectsOf(rows[0]!), ...keptBy(rows[0]!)];
  const values = rows.flatMap((row) => [`${mark(row.sign)}     ${row.text}${effectsOf(row)}`, ...keptBy(row)]);
  return [title, ...values];
}

function effectsOf({ effects }: PlanRow): string {
  return effects.includes('neutral') ? '' : `  (${effects.join(', ')})`;
}

function keptBy({ stillGrantedBy }: PlanRow): readonly string[] {
  return stillGrantedBy.map((path) => `          kept by ${oneLine(path)}`);
}

function details(title: string, lines: readonly string[]): readonly Section[] {
  if (lines.length === 0) return [];
  return [{ text: collapsible(title, codeBlock(limited(lines, MOST_LINES), 'text')), isKept: false }];
}

function stepText({ integration, what, where }: Plan['manualSteps'][number]): string {
  return `${integration === null ? '' : `${oneLine(integration)}: `}${oneLine(what, 600)} ${oneLine(where)}`;
}

function collapsible(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

function limited(lines: readonly string[], most: number): readonly string[] {
  return lines.length <= most ? lines : [...lines.slice(0, most), `… and ${lines.length - most} more lines`];
}
