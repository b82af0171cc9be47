import { readOwnPermissions } from '../access/readOwnPermissions.ts';
import { deleteRecords } from '../org/deleteRecords.ts';
import { isRecordGone } from '../org/isRecordGone.ts';
import type { Org } from '../org/org.ts';
import { soql } from '../org/soql.ts';
import { revokeToken } from '../retire/revokeToken.ts';
import { ToolError } from '../shared/toolError.ts';

/** What was open and is ended. */
export interface EndedAccess {
  /** Null when the org does not show them to the connected user: there may be some. */
  readonly tokens: number | null;
  readonly sessions: number;
}

/**
 * Ends every token and every session of a user, whoever opened them: a new credential alone leaves them open. The user is
 * not frozen and logs in again. Throws OrgError, and ToolError when sessions are left.
 */
export async function endAccess(org: Org, userId: string): Promise<EndedAccess> {
  const tokens = await endTokens(org, userId);
  const sessions = await org.query<{ readonly Id: string }>(soql`SELECT Id FROM AuthSession WHERE UsersId = ${userId}`);
  const ids = sessions.map(({ Id }) => Id);
  const results = await deleteRecords(org, { type: 'AuthSession', ids, allOrNone: false });
  const left = results.filter((result) => result.outcome !== 'done' && !isRecordGone(result)).length;
  if (left === 0) return { tokens, sessions: sessions.length };
  throw new ToolError(`${left} of ${ids.length} sessions could not be ended.`, {
    actions: ['End them in Setup > Session Management, or freeze the user: npm run retire -- --freeze-only.'],
  });
}

/** Others than holders of Customize Application see their own tokens, and no error (Object Reference, OauthToken). */
async function endTokens(org: Org, userId: string): Promise<number | null> {
  const own = await readOwnPermissions(org);
  const tokens = await org.query<{ readonly DeleteToken: string }>(
    soql`SELECT DeleteToken FROM OauthToken WHERE UserId = ${userId}`,
  );
  for (const { DeleteToken } of tokens) await revokeToken(org, DeleteToken);
  return own.has('CustomizeApplication') ? tokens.length : null;
}
