import { endSessions } from '../../verify/endSessions.ts';
import { sessionIds } from '../../verify/sessionIds.ts';
import type { JwtLogin } from './jwtLogin.ts';
import type { KeyPairRun } from './keyPairRun.ts';
import { tryAtOnce, type Verdict } from './tryAtOnce.ts';

/** Logs in several times at the same time, and ends what that opened. */
export async function tryAndEnd(run: KeyPairRun, login: JwtLogin): Promise<Verdict> {
  const { org, userId } = run.target;
  const before = await sessionIds(org, [userId]);
  const verdict = await tryAtOnce(run, login);
  const opened = verdict.sessions.map((session) => ({ userId, session }));
  if (opened.length > 0) await endSessions(org, before, opened);
  return verdict;
}
