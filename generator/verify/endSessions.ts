import type { IntegrationSession } from '../oauth/integrationSession.ts';
import { graceAfter } from '../org/graceAfter.ts';
import type { Org } from '../org/org.ts';
import { withSignal } from '../org/withSignal.ts';
import { ToolError } from '../shared/toolError.ts';
import { areOurs } from './areOurs.ts';
import { notTried } from './notTried.ts';
import type { Probe } from './probe.ts';
import { seen } from './seen.ts';
import { sessionIds } from './sessionIds.ts';

/** A login that this run made. */
export interface OpenedSession {
  /** 18 characters; null when the org does not tell. */
  readonly userId: string | null;
  readonly session: IntegrationSession;
}

const SUBJECT = { area: 'token', name: 'token revoked' } as const;

/**
 * Revokes what this run logged in with, one probe each in their order. Salesforce may hand out the token of a session that
 * an app has already (help xcloud.remoteaccess_oauth_tokens_scopes; Object Reference, AuthSession.LoginHistoryId: "when a
 * session is reused"): revoking that would cut off an integration at work, so only a session that was not there before the
 * logins is ended. A run that is stopped ends what it opened all the same, within some seconds.
 * @param before what `sessionIds` said before the logins
 */
export async function endSessions(
  org: Org,
  before: Awaited<ReturnType<typeof sessionIds>>,
  opened: readonly OpenedSession[],
): Promise<readonly Probe[]> {
  const after =
    before === null
      ? null
      : await sessionIds(
          withSignal(org, graceAfter(org.signal)),
          opened.flatMap(({ userId }) => userId ?? []),
        );
  return Promise.all(
    opened.map(({ userId, session }) => {
      const known = userId === null ? undefined : before?.get(userId);
      if (known === undefined || after === null || userId === null) {
        const reason = 'the org does not tell whether the integration uses the same token; it ends by itself';
        return notTried(SUBJECT, reason);
      }
      const made = opened.filter((other) => other.userId === userId).length;
      if (areOurs({ before: known, after: after.get(userId) ?? new Set(), opened: made })) return revoke(session);
      return notTried(SUBJECT, 'it may be the token of a session that was there before, which the integration uses');
    }),
  );
}

async function revoke(session: IntegrationSession): Promise<Probe> {
  try {
    const ended = await session.revoke();
    return seen(SUBJECT, ended, ended ? 'the token is worthless now' : 'the org refuses to revoke the token');
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    return notTried(SUBJECT, error.message);
  }
}
