import { type Check, reject } from './check.ts';

/** A whole number from 0. */
export const checkCount: Check<number> = (value, place) =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : reject(place, 'is not a number from 0.');
