import type { Danger } from '../plan.ts';

/** Dangers that nobody allowed by name: while there are any, nothing is applied. */
export function unallowedDangers(dangers: readonly Danger[], allowed: readonly string[]): readonly Danger[] {
  return dangers.filter(({ name }) => !allowed.includes(name));
}
