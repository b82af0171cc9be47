import { codeBlock } from '../../plan/output/codeBlock.ts';
import { inlineCode } from '../../plan/output/inlineCode.ts';
import { oneLine } from '../../plan/output/oneLine.ts';
import { planMarkdown } from '../../plan/output/planMarkdown.ts';
import type { Plan } from '../../plan/plan.ts';
import { formatProblemLine } from '../../shared/formatProblem.ts';
import type { EnvironmentFailure } from '../environments/describeFailures.ts';

/** A comment has room for little more than the plans; the log of the run has everything. */
const MOST_LINES = 10;
const LONGEST_LINE = 300;

/** Plans for a pull request and, after them, which environments have none: nobody must take those for unchanged. */
export function markdownDocument(plans: readonly Plan[], failures: readonly EnvironmentFailure[]): string {
  return [planMarkdown(plans).trimEnd(), ...failures.map(failureSection)].join('\n\n');
}

function failureSection({ environment, exitCode, message, actions, problems }: EnvironmentFailure): string {
  const all = [...message.split('\n'), ...actions, ...problems.map(formatProblemLine)];
  const lines = all.slice(0, MOST_LINES).map((line) => oneLine(line, LONGEST_LINE));
  const more = all.length > MOST_LINES ? [`and ${all.length - MOST_LINES} more lines in the log`] : [];
  return `### No plan for ${inlineCode(environment)}: it ${exitCode === 3 ? 'was refused' : 'failed'}\n\n${codeBlock([...lines, ...more], 'text')}`;
}
