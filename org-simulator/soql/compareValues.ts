import type { FieldDescription } from '../state/orgState.ts';
import type { Value } from './fieldPath.ts';

/** A value in the form that compares: text without case, ids by their first 15 characters with case, dates as numbers. */
export function comparable(field: FieldDescription, value: Value): Value {
  if (value === null || typeof value === 'boolean') return value;
  if (field.type === 'id' || field.type === 'reference') return String(value).slice(0, 15);
  if (field.type === 'date' || field.type === 'datetime') return milliseconds(String(value));
  return typeof value === 'string' ? value.toLowerCase() : value;
}

/** Negative, zero or positive; null comes first. */
export function compareValues(left: Value, right: Value): number {
  if (left === right) return 0;
  if (left === null) return -1;
  if (right === null) return 1;
  return left < right ? -1 : 1;
}

export function milliseconds(text: string): number {
  return new Date(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')).getTime();
}
