import { chatText } from '../../plan/output/chatText.ts';
import { planChat } from '../../plan/output/planChat.ts';
import type { Plan } from '../../plan/plan.ts';
import type { EnvironmentFailure } from '../environments/describeFailures.ts';

/** A message is for a phone. */
const MOST_FAILURES = 5;
const LONGEST_LINE = 160;

/** A short message: first which orgs could not be compared, as nothing is known of them, then how the others differ. */
export function chatDocument(plans: readonly Plan[], failures: readonly EnvironmentFailure[]): string {
  const lines = failures.slice(0, MOST_FAILURES).map(describe);
  const more = failures.length > MOST_FAILURES ? [`And ${failures.length - MOST_FAILURES} more not compared.`] : [];
  return [...lines, ...more, ...(plans.length === 0 ? [] : [planChat(plans)])].join('\n');
}

function describe({ environment, message }: EnvironmentFailure): string {
  const line = `${chatText(environment)}: not compared. ${chatText(message)}`;
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line;
}
