import type { EffectOf } from './effectOf.ts';
import { exchanging } from './exchanging.ts';

/** Both ways of writing it: `SpecificLifetime 30 Days` and, of a connected app, `specific_lifetime:30:DAYS`. */
const POLICY = /^(zero|specific_?lifetime|specific_?inactivity|infinite)(?:[ :](\d+)[ :](hours|days|months))?$/i;

/** A token that dies when it is not used may live as long as it is used, whatever its period: more than any lifetime. */
const KINDS = ['zero', 'specificlifetime', 'specificinactivity', 'infinite'];

const HOURS: Readonly<Record<string, number>> = { hours: 1, days: 24, months: 30 * 24 };

/** What an org gives an external client app by itself (seen in policies that were retrieved after a first deployment). */
const ABSENT = 'SpecificLifetime 365 Days';

/** How long refresh tokens work: by the kind of limit, then by its time. */
export const refreshToken: EffectOf = (change, around) => {
  const before = around.isNew ? [0, 0] : sizeOf(change.from ?? ABSENT);
  const after = sizeOf(change.to ?? ABSENT);
  if (before === null || after === null) return exchanging(change, around);
  const difference = after[0]! - before[0]! || after[1]! - before[1]!;
  if (difference === 0) return 'neutral';
  return difference > 0 ? 'widens' : 'narrows';
};

function sizeOf(text: string): readonly number[] | null {
  const [, kind, period = '0', unit = 'hours'] = POLICY.exec(text) ?? [];
  if (kind === undefined) return null;
  return [KINDS.indexOf(kind.toLowerCase().replace('_', '')), Number(period) * (HOURS[unit.toLowerCase()] ?? 1)];
}
