import type { ElementChange } from '../../deploy/componentDifference.ts';
import { LISTED } from '../../deploy/flattenBody.ts';
import { mergeLoginHours } from './mergeLoginHours.ts';
import { mergeRefreshToken } from './mergeRefreshToken.ts';
import type { PlannedValues } from './plannedValues.ts';

/**
 * The changes of a component as people think of them: the window of a day instead of its two ends, one entry for each
 * scope of a list in one text, one refresh token policy instead of its three elements.
 */
export function readableChanges(values: PlannedValues): readonly ElementChange[] {
  return mergeRefreshToken({ ...values, changes: mergeLoginHours(values) }).flatMap(splitList);
}

/** Elements that hold a list in one text, and what stands between the entries (Metadata API Developer Guide). */
const LISTS: readonly { readonly path: RegExp; readonly separator: string }[] = [
  { path: /^commaSeparated\w+$/, separator: ',' },
  { path: /^(?:oauthConfig\.)?callbackUrl$/, separator: '\n' },
];

function splitList(change: ElementChange): readonly ElementChange[] {
  const list = LISTS.find(({ path }) => path.test(change.path));
  if (list === undefined) return [change];
  const [from, to] = [entriesOf(change.from, list.separator), entriesOf(change.to, list.separator)];
  const entry = (name: string) => `${change.path}[${name}]`;
  return [
    ...from.filter((name) => !to.includes(name)).map((name) => ({ path: entry(name), from: LISTED, to: null })),
    ...to.filter((name) => !from.includes(name)).map((name) => ({ path: entry(name), from: null, to: LISTED })),
  ];
}

function entriesOf(text: string | null, separator: string): readonly string[] {
  const entries = (text ?? '').split(separator).map((entry) => entry.trim());
  return [...new Set(entries)].filter((entry) => entry !== '');
}
