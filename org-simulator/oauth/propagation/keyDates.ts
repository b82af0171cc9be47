import { rowsWith } from '../../state/indexRows.ts';
import type { OrgState } from '../../state/orgState.ts';

/** Rows of this type are no sObject: they hold when a consumer key was made, where that was after its app. */
const TABLE = 'SimulatedKeyDate';

export function noteKeyDate(org: OrgState, key: string): void {
  org.records.insert(TABLE, { Key: key, Made: org.now().toISOString() });
}

/** When this key was made, in the form of Date's own text; undefined for the key that its app was made with. */
export function keyDate(org: OrgState, key: string): string | undefined {
  const [row] = rowsWith(org.records.all(TABLE), 'Key', key);
  return row === undefined ? undefined : String(row['Made']);
}
