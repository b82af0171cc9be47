import type { SObjectRecord } from './orgState.ts';

const indexes = new WeakMap<readonly SObjectRecord[], Map<string, Map<string, SObjectRecord[]>>>();

/**
 * Rows whose field has this value, text without regard to case. A store gives the same array until its next write,
 * so one index per array and field serves every look-up in between.
 */
export function rowsWith(rows: readonly SObjectRecord[], field: string, value: unknown): readonly SObjectRecord[] {
  const byField = indexes.get(rows) ?? new Map<string, Map<string, SObjectRecord[]>>();
  indexes.set(rows, byField);
  const index = byField.get(field) ?? buildIndex(rows, field);
  byField.set(field, index);
  return index.get(keyOf(value)) ?? [];
}

function buildIndex(rows: readonly SObjectRecord[], field: string): Map<string, SObjectRecord[]> {
  return Map.groupBy(rows, (row) => keyOf(row[field]));
}

function keyOf(value: unknown): string {
  return String(value ?? '').toLowerCase();
}
