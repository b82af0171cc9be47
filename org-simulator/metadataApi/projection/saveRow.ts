import type { OrgState, SObjectRecord } from '../../state/orgState.ts';

type Fields = Readonly<Record<string, string | number | boolean | null>>;

/** Writes into the row that was found, or into a new one, and answers its id. */
export function saveRow(
  type: string,
  fields: Fields,
  { found, org }: { found: SObjectRecord | undefined; org: OrgState },
): string {
  return found === undefined ? org.records.insert(type, fields).Id : org.records.update(type, found.Id, fields).Id;
}
