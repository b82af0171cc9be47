import type { ChangeEffect } from '../plannedChange.ts';
import type { EffectOf } from './effectOf.ts';
import { exchanging } from './exchanging.ts';

/** A number that grants or restricts. */
export interface Measure {
  /** What a higher one does. */
  readonly more: Exclude<ChangeEffect, 'neutral'>;
  /** Whether 0 stands for no limit, and so for more than any number. */
  readonly zeroIsEndless: boolean;
  /** What holds without the element; null: it is not known, and nothing can be said of a first value. */
  readonly absent: number | null;
}

/** For values that are numbers. One that is none counts as an exchange. */
export function measured({ more, zeroIsEndless, absent }: Measure): EffectOf {
  const less = more === 'widens' ? 'narrows' : 'widens';
  const sizeOf = (text: string | null) => {
    const number = text === null ? absent : Number(text);
    return number === 0 && zeroIsEndless ? Number.POSITIVE_INFINITY : number;
  };
  return (change, around) => {
    const [before, after] = [sizeOf(change.from), sizeOf(change.to)];
    if (before === null || after === null || before === after) return 'neutral';
    if (Number.isNaN(before) || Number.isNaN(after)) return exchanging(change, around);
    return after > before ? more : less;
  };
}
