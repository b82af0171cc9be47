import type { KeyPath } from '../../shared/keyPath.ts';

/** Where in a document a check is, and what was found wrong so far. */
export interface Place {
  readonly path: KeyPath;
  readonly mistakes: Mistake[];
}

export interface Mistake {
  readonly path: KeyPath;
  /** What is wrong, to follow the name of the place: `is not a text.` */
  readonly message: string;
}

/** Reads one value of a parsed document. What is wrong goes into the place's mistakes; the value is then of no use. */
export type Check<Value> = (value: unknown, place: Place) => Value;

/** Notes a mistake. With one, nothing of the document is used. */
export function reject<Value>({ path, mistakes }: Place, message: string): Value {
  mistakes.push({ path, message });
  return undefined as never;
}

/** A place further down. */
export function below({ path, mistakes }: Place, key: string | number): Place {
  return { path: [...path, key], mistakes };
}
