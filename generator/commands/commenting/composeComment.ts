import { PLAN_MARKER } from '../../plan/output/planMarkdown.ts';
import type { CommentTarget } from './commentTarget.ts';

/** Where people read the marker, it is a title. */
const TITLE = '## Plan of integration users';

const CUT = 'What changes is too much for a comment: the log of the run has it.';

/** How a comment of this program begins, so that the next run finds it. */
export function markerOf({ takesHtml }: Pick<CommentTarget, 'takesHtml'>): string {
  return takesHtml ? PLAN_MARKER : TITLE;
}

/**
 * One comment of several plans. When they are too long, only how each begins is left: the org and what it comes to.
 * @param link of the run's log; null for none
 */
export function composeComment(
  plans: readonly string[],
  target: Pick<CommentTarget, 'takesHtml' | 'limit'>,
  link: string | null,
): string {
  const texts = plans.map((plan) => plan.replaceAll(PLAN_MARKER, '').trim());
  const end = link === null ? [] : [`[Log of this run](${link})`];
  const compose = (parts: readonly string[]) => {
    const text = [PLAN_MARKER, TITLE, ...parts, ...end].join('\n\n');
    return target.takesHtml ? text : withoutHtml(text);
  };
  const whole = compose(texts);
  if (whole.length <= target.limit) return whole;
  const short = compose([CUT, ...texts.map(beginningOf)]);
  return short.length <= target.limit ? short : compose([CUT]);
}

function beginningOf(plan: string): string {
  const [beginning = ''] = plan.split('<details>');
  return beginning.trim();
}

/** Only the tags that plans have; what is in blocks of code is shown as it is anyway. */
function withoutHtml(text: string): string {
  return text
    .replaceAll(`${PLAN_MARKER}\n\n`, '')
    .replaceAll('<details><summary>', '**')
    .replaceAll('</summary>', '**')
    .replaceAll('</details>', '')
    .replace(/<code>([^<]*)<\/code>/g, (_whole, code: string) => `\`${decoded(code)}\``);
}

/** The text of inline code, whose signs are all written as numbers; no backtick may end it. */
function decoded(code: string): string {
  const text = code.replace(/&#(\d{1,6});/g, (_whole, number: string) => String.fromCodePoint(Number(number)));
  return text.replaceAll('`', "'");
}
