import type { Org } from '../../org/org.ts';
import { soql } from '../../org/soql.ts';

/** When a user's password was last changed, in milliseconds since 1970; null when never. Throws OrgError. */
export async function readPasswordChange(org: Org, userId: string): Promise<number | null> {
  const [row] = await org.query<{ readonly LastPasswordChangeDate: string | null }>(
    soql`SELECT LastPasswordChangeDate FROM User WHERE Id = ${userId}`,
  );
  return typeof row?.LastPasswordChangeDate === 'string' ? Date.parse(row.LastPasswordChangeDate) : null;
}
