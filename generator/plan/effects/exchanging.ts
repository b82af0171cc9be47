import type { EffectOf } from './effectOf.ts';
import { isOn } from './isOn.ts';
import { opening } from './opening.ts';

/**
 * What grants or lets in by what it is: a key, a user, a profile. Another one lets in somebody or gives something that
 * was not before, and nothing here can tell how much: it widens, in both directions.
 */
export const exchanging: EffectOf = (change, around) => {
  const { from, to } = change;
  return isOn(from) && isOn(to) && from !== to ? 'widens' : opening(change, around);
};
