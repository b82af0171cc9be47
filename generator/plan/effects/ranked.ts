import type { EffectOf } from './effectOf.ts';
import { exchanging } from './exchanging.ts';

/**
 * For values of an enum in the order from the tightest to the widest; `absent` is what holds without the element. A
 * value that is not in it counts as an exchange.
 */
export function ranked(order: readonly string[], absent: string): EffectOf {
  const ranks = new Map(order.map((value, rank) => [value.toLowerCase(), rank]));
  const rankOf = (value: string | null) => ranks.get((value ?? absent).toLowerCase());
  return (change, around) => {
    const [before, after] = [rankOf(change.from), rankOf(change.to)];
    if (before === undefined || after === undefined) return exchanging(change, around);
    if (before === after) return 'neutral';
    return after > before ? 'widens' : 'narrows';
  };
}
