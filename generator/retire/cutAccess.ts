import { deleteRecords } from '../org/deleteRecords.ts';
import { isRecordGone } from '../org/isRecordGone.ts';
import type { Org } from '../org/org.ts';
import { OrgError } from '../org/orgError.ts';
import { mapInBatches } from '../reference/mapInBatches.ts';
import type { AccessCut } from './accessCut.ts';
import { findLogins, type UserRow } from './findLogins.ts';
import { freezeAndLook, type OpenAccess } from './freezeAndLook.ts';
import { revokeToken } from './revokeToken.ts';

/** So many users go into one call: their ids have to fit into the URL of a query. */
const USERS_PER_CALL = 100;

/**
 * Freezes users, revokes their tokens and ends their sessions. Frozen first: no new token comes while the old ones go.
 * Of inactive users only tokens and sessions are left to end.
 * Works on user names alone, in three calls and one for each token with a row. Refuses (OrgError, exit code 3) before it
 * does anything when the connected user is among them. What is refused for one user does not keep the others from being
 * cut off.
 */
export async function cutAccess(org: Org, usernames: readonly string[]): Promise<readonly AccessCut[]> {
  const { users, logins } = await findLogins(org, usernames);
  if (users.some(({ Id }) => Id === org.userId)) throw ownAccess(org);
  const cuts: AccessCut[] = [];
  for (let start = 0; start < users.length; start += USERS_PER_CALL) {
    const some = users.slice(start, start + USERS_PER_CALL);
    cuts.push(...(await endAccess(org, some, await freezeAndLook(org, some, logins))));
  }
  return usernames.map((username) => cuts.find((cut) => isSame(cut.username, username)) ?? unknown(username));
}

async function endAccess(org: Org, users: readonly UserRow[], open: OpenAccess): Promise<readonly AccessCut[]> {
  const revoked = await mapInBatches(open.tokens, async ({ UserId, AppName, DeleteToken }) => {
    const failure = await revokeToken(org, DeleteToken).then(() => null, describeFailure);
    return { userId: UserId, app: AppName ?? 'an unnamed app', failure };
  });
  const results = await deleteRecords(org, {
    type: 'AuthSession',
    ids: open.sessions.map(({ Id }) => Id),
    allOrNone: false,
  });
  const kept = new Set(open.sessions.filter((_session, index) => !isEnded(results[index])).map(({ Id }) => Id));
  return users.map(({ Id, Username }) => {
    const sessions = open.sessions.filter(({ UsersId }) => UsersId === Id);
    const tokens = revoked.filter(({ userId }) => userId === Id);
    const left = sessions.filter((session) => kept.has(session.Id)).length;
    return {
      username: Username,
      frozen: open.frozen.get(Id) ?? 'failed',
      revoked: tokens.filter(({ failure }) => failure === null).map(({ app }) => app),
      sessions: sessions.length - left,
      failures: [
        ...(open.failures.get(Id) ?? []),
        ...tokens.flatMap(({ failure }) => failure ?? []),
        ...(left === 0 ? [] : [`${left} sessions of ${Username} could not be ended.`]),
      ],
    };
  });
}

/** A session that ended by itself in the meantime is as good as ended. */
function isEnded(result: Awaited<ReturnType<typeof deleteRecords>>[number] | undefined): boolean {
  return result !== undefined && (result.outcome === 'done' || isRecordGone(result));
}

function describeFailure(error: unknown): string {
  if (!(error instanceof OrgError)) throw error;
  return [error.message, ...error.actions].join(' ');
}

function unknown(username: string): AccessCut {
  return { username, frozen: 'unknown', revoked: [], sessions: 0, failures: [] };
}

function isSame(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

function ownAccess({ username }: Org): OrgError {
  return new OrgError(`${username} is the user that this program is connected as, so nobody was frozen.`, {
    actions: ['Connect as another administrator, or leave this user out.'],
    exitCode: 3,
  });
}
