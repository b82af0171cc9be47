import type { IntegrationSession } from '../../oauth/integrationSession.ts';
import { pause } from '../../org/pause.ts';
import { endSessions } from '../../verify/endSessions.ts';
import { sessionIds } from '../../verify/sessionIds.ts';
import { cutOverPause } from './cutOverPause.ts';
import type { CutOverWatch } from './cutOverWatch.ts';
import type { JwtLogin } from './jwtLogin.ts';
import type { KeyPairRun } from './keyPairRun.ts';
import { tryAtOnce, type Verdict } from './tryAtOnce.ts';
import { type LoginAttempt, tryLogin } from './tryLogin.ts';

/** Both logins. Secret. */
export interface LoginPair {
  readonly fresh: JwtLogin;
  /** Null when it is not at hand. */
  readonly former: JwtLogin | null;
}

/** What is going on in the org meanwhile. */
export interface Promotion {
  /** Null while the org has not said that it took the certificate; from then on patience is limited. */
  readonly deadline: () => number | null;
  /** True when it refused the certificate, and there is nothing to wait for. */
  readonly failed: () => boolean;
}

export interface Watched {
  readonly watch: CutOverWatch;
  /** Ends what was opened; for later, when nothing is in a hurry. */
  readonly close: () => Promise<void>;
}

/**
 * Tries the new login and the old one in turn until the new one is settled, the patience is over, or the org refuses the new
 * one for good. Pauses are short when the end is near: what is seen here is the gap. Ends early after Ctrl-C.
 */
export async function watchCutOver(
  run: KeyPairRun,
  { fresh, former }: LoginPair,
  promotion: Promotion,
): Promise<Watched> {
  const { org, userId } = run.target;
  const { settling, signal } = run.options;
  const sessions: IntegrationSession[] = [];
  const before = await sessionIds(org, [userId]);
  const close = async () => {
    const opened = sessions.map((session) => ({ userId, session }));
    await endSessions(org, before, opened);
  };
  let watch: CutOverWatch = { settled: false, lastOld: null, oldRefused: null, refusal: null };
  const begun = Date.now();
  for (let row = 0; ; ) {
    const verdict = await tryAtOnce(run, fresh);
    sessions.push(...verdict.sessions);
    row = verdict.kind === 'accepted' ? row + 1 : 0;
    watch = { ...watch, settled: row >= settling.times, refusal: verdict.refusal };
    if (watch.settled || isOver(verdict, promotion) || signal.aborted) return { watch, close };
    watch = await tryFormer(run, { watch, former, sessions });
    await pause(cutOverPause(settling.pause, row, Date.now() - begun), signal);
  }
}

interface FormerAttempt {
  readonly watch: CutOverWatch;
  readonly former: JwtLogin | null;
  /** What is opened is added. */
  readonly sessions: IntegrationSession[];
}

async function tryFormer(run: KeyPairRun, { watch, former, sessions }: FormerAttempt): Promise<CutOverWatch> {
  if (former === null) return watch;
  const sent = Date.now();
  const attempt = await tryLogin(run, former);
  if (attempt.kind === 'accepted') sessions.push(attempt.session);
  return { ...watch, ...noteFormer(watch, sent, attempt) };
}

/** Also a refusal that does not pass by itself, which is no matter of time; before the org took the certificate it says nothing. */
function isOver({ refusal }: Verdict, { deadline, failed }: Promotion): boolean {
  if (failed()) return true;
  const limit = deadline();
  return limit !== null && (Date.now() >= limit || refusal?.passes === false);
}

/** The gap begins where the first server refuses: from then on a program may meet that one. */
function noteFormer(
  { lastOld, oldRefused }: CutOverWatch,
  sent: number,
  { kind }: LoginAttempt,
): Pick<CutOverWatch, 'lastOld' | 'oldRefused'> {
  if (kind === 'unknown' || oldRefused === true) return { lastOld, oldRefused };
  return kind === 'accepted' ? { lastOld: sent, oldRefused: false } : { lastOld, oldRefused: true };
}
