import type { ChangeDetail } from '../plannedChange.ts';
import { oneLine } from './oneLine.ts';
import type { PlanRow } from './planRow.ts';

/** Values that only say that something is there. */
const PRESENT: ReadonlySet<string | null> = new Set(['true', 'listed', 'assigned', 'there', 'valid']);
const MISSING: ReadonlySet<string | null> = new Set([null, 'false']);

/** More of a value than this says nothing to a reader. */
const LONGEST = 80;

/** One value: `+ user permission ViewAllData`, `IP relaxation: Enforce → Bypass`. */
export function valueRow({ what, from, to, effect, stillGrantedBy }: ChangeDetail): PlanRow {
  const name = oneLine(what);
  const common = { effects: [effect], stillGrantedBy };
  if (MISSING.has(from) && PRESENT.has(to)) return { sign: '+', text: name, ...common };
  if (PRESENT.has(from) && MISSING.has(to)) return { sign: '-', text: name, ...common };
  if (from === null) return { sign: '+', text: `${name}: ${show(to)}`, ...common };
  if (to === null) return { sign: '-', text: `${name}: ${show(from)}`, ...common };
  return { sign: '~', text: `${name}: ${show(from)} → ${show(to)}`, ...common };
}

function show(value: string | null): string {
  return value === null || value === '' ? 'none' : oneLine(value, LONGEST);
}
