import type { EffectOf } from './effectOf.ts';

/** What grants and restricts nothing: labels, descriptions, addresses for people. */
export const unchanging: EffectOf = () => 'neutral';
