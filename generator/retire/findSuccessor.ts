import type { Org } from '../org/org.ts';
import { soql } from '../org/soql.ts';
import type { Successor } from './foundRetirement.ts';
import type { RetirementRequest } from './retirementRequest.ts';

interface UserRow {
  readonly Id: string;
  readonly Username: string;
  readonly IsActive: boolean;
}

/** The user that the request names to take over; null when it names none, or the org has none of that name. */
export async function findSuccessor(org: Org, { reassignTo }: RetirementRequest): Promise<Successor | null> {
  if (reassignTo === undefined) return null;
  const [row] = await org.query<UserRow>(soql`SELECT Id, Username, IsActive FROM User WHERE Username = ${reassignTo}`);
  return row === undefined ? null : { id: row.Id, username: row.Username, active: row.IsActive };
}
