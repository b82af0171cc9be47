import type { EffectOf } from './effectOf.ts';
import { opening } from './opening.ts';

/** What restricts by being there: on narrows, off widens. */
export const closing: EffectOf = ({ path, from, to }, around) => opening({ path, from: to, to: from }, around);
