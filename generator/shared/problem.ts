import type { ListAddition } from './listAddition.ts';
import type { Position } from './position.ts';

/** One thing that is wrong with what a person wrote: where, what, and what to do. */
export interface Problem {
  /** Null when there is no place in a file, e.g. for an environment that does not exist. */
  readonly position: Position | null;
  /** Dotted key path as people read it, e.g. `access.objects.Order.fields.edit[0]`; empty for a whole file. */
  readonly keyPath: string;
  readonly message: string;
  /** A full sentence that says what to write or run instead; empty only when there is nothing to add. */
  readonly fix: string;
  /** What puts it right by granting more, which nobody gets unasked. Absent when that is not known or not safe. */
  readonly widening?: ListAddition;
}
