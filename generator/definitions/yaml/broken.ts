import type { PlainData } from '../plainData.ts';

/**
 * Stands for a value with a mistake, so that reading and checking go on and do not report it a second time. A project
 * that holds one is never returned.
 */
export const BROKEN = Symbol('a value with a mistake') as unknown as PlainData;
