import type { KeyPath } from '../../shared/keyPath.ts';
import { valueAt } from '../issues/valueAt.ts';

/** A part that a file names under `extends`. */
export interface ParentName {
  readonly name: string;
  readonly keyPath: KeyPath;
}

/** The parts that a definition or part names, weakest first, as far as it names any rightly. */
export function parentNames(value: unknown): readonly ParentName[] {
  const written = valueAt(value, ['extends']);
  if (typeof written === 'string') return [{ name: written, keyPath: ['extends'] }];
  if (!Array.isArray(written)) return [];
  return written.flatMap((name, index) => (typeof name === 'string' ? [{ name, keyPath: ['extends', index] }] : []));
}
