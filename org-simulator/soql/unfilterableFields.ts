import type { FieldDescription } from '../state/orgState.ts';

/**
 * Fields whose properties in the Object Reference lack "Filter". Of LoginHistory these are the ones an auditor would
 * most like to filter by (Object Reference 264.0, LoginHistory).
 */
const UNFILTERABLE: Readonly<Record<string, readonly string[]>> = {
  LoginHistory: ['ApiType', 'ApiVersion', 'Application', 'Browser', 'ClientVersion', 'Platform', 'Status'],
};

/** Long text areas, compound addresses and base64 can't be filtered either. */
export function isFilterable(object: string, field: FieldDescription): boolean {
  if (field.type === 'address' || field.type === 'base64') return false;
  if (field.type === 'textarea' && field.length > 255) return false;
  return !(UNFILTERABLE[object] ?? []).includes(field.name);
}
