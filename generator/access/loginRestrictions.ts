import type { EffectiveAccess } from './effectiveAccess.ts';

/** Where from and when a profile lets its users log in, null where that is not known. */
export type LoginRestrictions = Pick<EffectiveAccess, 'loginIpRanges' | 'loginHours'>;
