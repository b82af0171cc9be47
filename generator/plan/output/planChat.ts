import type { Plan } from '../plan.ts';
import { planCounts } from '../planCounts.ts';
import { changeSign, changeTitle } from './changeTitle.ts';
import { chatText } from './chatText.ts';
import { effectWords } from './effectWords.ts';

/** A message is for a phone. */
const MOST_LINES = 12;
const LONGEST_LINE = 160;

/**
 * Plans as a short text for a chat message: no more than a dozen lines, first those environments where something differs.
 * Names of orgs and definitions lose every sign that a chat takes for markup, a mention or a link.
 */
export function planChat(plans: readonly Plan[]): string {
  const different = plans.filter(isDifferent);
  const same = plans.filter((plan) => !isDifferent(plan)).map(({ environment }) => chatText(environment));
  const closing = same.length === 0 ? [] : [`No difference: ${shorten(same.join(', '))}.`];
  const heads = different.slice(0, MOST_LINES - closing.length - 1).map(headOf);
  const moreHeads = different.length - heads.length;
  const more = moreHeads === 0 ? [] : [`And ${moreHeads} more environments with differences.`];
  const room = MOST_LINES - heads.length - more.length - closing.length;
  const shares = shareLines(different.slice(0, heads.length), room);
  return [...heads.flatMap((head, index) => [head, ...(shares[index] ?? [])]), ...more, ...closing].join('\n');
}

function isDifferent({ changes, unmanaged, manualSteps }: Plan): boolean {
  return changes.length + unmanaged.length + manualSteps.length > 0;
}

function headOf(plan: Plan): string {
  const { changes, unmanaged, manualSteps, environment, org } = plan;
  const parts = [
    ...(changes.length === 0 ? [] : [`${changes.length} to change (${effectWords(planCounts(plan).effects)})`]),
    ...(unmanaged.length === 0 ? [] : [`${unmanaged.length} held from elsewhere`]),
    ...(manualSteps.length === 0 ? [] : [`${manualSteps.length} to do by hand`]),
  ];
  return shorten(`${chatText(environment)} (${chatText(org.name)}): ${parts.join('; ')}.`);
}

/** Each environment gets as many lines as there is room for all. */
function shareLines(plans: readonly Plan[], room: number): readonly (readonly string[])[] {
  const share = plans.length === 0 ? 0 : Math.floor(room / plans.length);
  return plans.map(({ changes }) => {
    const shown = changes.length <= share ? changes : changes.slice(0, Math.max(0, share - 1));
    const lines = shown.map((change) => shorten(`  ${changeSign(change)} ${chatText(changeTitle(change))}`));
    return shown.length === changes.length || share === 0
      ? lines
      : [...lines, `  and ${changes.length - shown.length} more`];
  });
}

function shorten(line: string): string {
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line;
}
