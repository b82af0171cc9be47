import { describeGrant } from '../../access/describeGrant.ts';
import type { GrantHolder } from '../../access/grantHolder.ts';
import { grantWidth } from '../../access/grantWidth.ts';
import type { GrantQuestion } from '../../access/pathsOf.ts';
import { compareText } from '../../shared/compareText.ts';
import { classifyChange } from '../effects/classifyChange.ts';
import type { ChangeDetail } from '../plannedChange.ts';
import { pathOfGrant } from './pathOfGrant.ts';

/** More than these are counted. */
const MOST = 50;

/** What comes or goes with a holder, in words, the widest first. */
export function grantDetails(
  holder: GrantHolder,
  grants: readonly GrantQuestion[],
  comes: boolean,
): readonly ChangeDetail[] {
  const all = grants
    .map((grant) => ({ grant, words: { kind: grant.kind, name: grant.name, operations: [grant.operation] } }))
    .map(({ grant, words }) => ({ path: pathOfGrant(grant), what: describeGrant(words), width: grantWidth(words) }))
    .toSorted((left, right) => left.width - right.width || compareText(left.what, right.what));
  const told = all.slice(0, MOST).map(({ path, what }) => ({ ...classify(path, comes), what }));
  const more = all.length - told.length;
  if (more === 0) return told;
  const source = `${holder.kind} ${holder.name}`;
  return [...told, { ...classify(`more[${source}]`, comes), what: `${more} more permissions of ${source}` }];
}

function classify(path: string, comes: boolean): ChangeDetail {
  const value = path.startsWith('tabSettings[') ? 'Visible' : 'true';
  const ends = comes ? { from: null, to: value } : { from: value, to: null };
  const side = (end: string | null) => new Map(end === null ? [] : [[path, end]]);
  const change = { path, ...ends };
  const around = {
    type: 'PermissionSet',
    isNew: comes,
    before: side(ends.from),
    after: side(ends.to),
    changes: [change],
  };
  const { effect } = classifyChange(change, around);
  // How many more go is no value that opens anything by its end.
  return {
    path,
    what: path,
    from: comes ? null : 'true',
    to: comes ? 'true' : null,
    effect: comes || !path.startsWith('more[') ? effect : 'narrows',
    stillGrantedBy: [],
  };
}
