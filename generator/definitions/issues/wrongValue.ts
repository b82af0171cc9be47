import type * as z from 'zod';
import type { KeyPath } from '../../shared/keyPath.ts';

/** A value of the wrong type, or the place of one that is not there. */
export interface WrongValue {
  readonly keyPath: KeyPath;
  /** Of the value, without `optional`; null where nothing is known. */
  readonly schema: z.ZodType | null;
  readonly value: unknown;
}
