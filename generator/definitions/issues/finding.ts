import type { Issue } from '../issue.ts';

/**
 * An issue with what it depends on:
 * `format` on one single value, which a placeholder may still become;
 * `missing` and `combination` on other keys, which another layer may still add or remove;
 * `structure` on nothing else.
 */
export interface Finding extends Issue {
  readonly kind: 'format' | 'missing' | 'combination' | 'structure';
}
