import type { OrgState, SObjectRecord } from '../../state/orgState.ts';

type Fields = Readonly<Record<string, string | number | boolean | null>>;

interface Replacement {
  readonly type: string;
  /** Which rows are meant; the others stay as they are. */
  readonly concerns: (row: SObjectRecord) => boolean;
  /** The column that tells one wanted row from another. */
  readonly key: string;
  readonly rows: readonly Fields[];
}

/** Makes the concerned rows agree with the wanted ones. A row that stays keeps its id. */
export function replaceRows({ type, concerns, key, rows }: Replacement, org: OrgState): void {
  const found = new Map(
    org.records
      .all(type)
      .filter(concerns)
      .map((row) => [row[key], row]),
  );
  for (const fields of rows) {
    const row = found.get(fields[key] ?? null);
    if (row === undefined) org.records.insert(type, fields);
    else if (Object.entries(fields).some(([name, value]) => row[name] !== value))
      org.records.update(type, row.Id, fields);
  }
  const wanted = new Set(rows.map((fields) => fields[key]));
  for (const row of found.values()) if (!wanted.has(row[key] ?? null)) org.records.remove(type, row.Id);
}
