import { LOOKUPS, type LookupName } from '../references/lookups.ts';
import type { Answer } from './answer.ts';

const PERMISSION_COLUMN = /^Permissions(?=[A-Z])/;

/** The names in an answer to one of `nameQuestions`, as a component writes them. */
export function namesIn(among: string, answer: Answer | undefined): readonly string[] {
  const rows = answer?.rows ?? [];
  const lookup = LOOKUPS[among as LookupName];
  if (lookup !== undefined) return rows.flatMap((row) => lookup.names(row)[0] ?? []);
  const fields = rows.map((row) => String(row['QualifiedApiName']));
  if (among !== 'fields of PermissionSet') return fields;
  return fields.filter((name) => PERMISSION_COLUMN.test(name)).map((name) => name.replace(PERMISSION_COLUMN, ''));
}
