import type { ChangeEffect } from '../plannedChange.ts';
import { isCovered, rangeOfPath, rangesOf } from './addressRange.ts';
import type { EffectOf } from './effectOf.ts';
import { opening } from './opening.ts';

/** For entries of a list that restricts, and that lets in every address while it is empty. */
export function restrictingRanges(element: string): EffectOf {
  const byNumbers = allowingRanges(element);
  return (change, around) => {
    if (rangesOf(around.before, element).length === 0) return 'narrows';
    if (rangesOf(around.after, element).length === 0) return 'widens';
    return byNumbers(change, around);
  };
}

/**
 * For entries of a list of address ranges, by their numbers: a range that lies within what was allowed before adds
 * nothing, one that lies within what stays takes nothing away.
 */
export function allowingRanges(element: string): EffectOf {
  return (change, around) => {
    const range = rangeOfPath(change.path);
    const effect: ChangeEffect = opening(change, around);
    if (range === null) return effect;
    return isCovered(range, rangesOf(effect === 'widens' ? around.before : around.after, element)) ? 'neutral' : effect;
  };
}
