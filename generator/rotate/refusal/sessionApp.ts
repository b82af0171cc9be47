import type { Org } from '../../org/org.ts';
import { OrgError } from '../../org/orgError.ts';
import { plainText } from '../../org/plainText.ts';
import { soql } from '../../org/soql.ts';

/**
 * The app that opened the session of this run, by its name in the login history; null when the org does not tell (Object
 * Reference, AuthSession.IsCurrent and LoginHistoryId; LoginHistory.Application). Throws OrgError for what is no refusal.
 */
export async function sessionApp(org: Org): Promise<string | null> {
  try {
    const [session] = await org.query<{ readonly LoginHistoryId: string | null }>(
      soql`SELECT LoginHistoryId FROM AuthSession WHERE UsersId = ${org.userId} AND IsCurrent = true`,
    );
    const id = session?.LoginHistoryId ?? null;
    if (id === null) return null;
    const [login] = await org.query<{ readonly Application: string | null }>(
      soql`SELECT Application FROM LoginHistory WHERE Id = ${id}`,
    );
    return login?.Application ? plainText(login.Application) : null;
  } catch (error) {
    if (error instanceof OrgError && error.code !== '') return null;
    throw error;
  }
}
