import type { EffectOf } from './effectOf.ts';
import { isOn } from './isOn.ts';

/** What grants or lets in by being there: on widens, off narrows; other texts of the same are neither. */
export const opening: EffectOf = ({ from, to }) => {
  if (isOn(from) === isOn(to)) return 'neutral';
  return isOn(to) ? 'widens' : 'narrows';
};
