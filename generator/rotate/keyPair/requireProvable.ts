import { ToolError } from '../../shared/toolError.ts';
import { endSessions } from '../../verify/endSessions.ts';
import { sessionIds } from '../../verify/sessionIds.ts';
import type { JwtLogin } from './jwtLogin.ts';
import type { KeyPairRun } from './keyPairRun.ts';
import { tryAtOnce } from './tryAtOnce.ts';

/** A certificate that is over is what a rotation mends. */
const MENDED = /expired/i;

/**
 * Sees whether the present login works, and throws OAuthError when it fails for what no other key would mend, such as the
 * place of this machine: then nobody here could tell whether the new one works. Returns what to note.
 */
export async function requireProvable(run: KeyPairRun, present: JwtLogin | null): Promise<string> {
  if (present === null) return 'the present login is not at hand';
  const { org, userId } = run.target;
  const before = await sessionIds(org, [userId]);
  const { kind, refusal, sessions } = await tryAtOnce(run, present);
  const opened = sessions.map((session) => ({ userId, session }));
  if (opened.length > 0) await endSessions(org, before, opened);
  if (kind === 'accepted') return 'the present login works';
  if (refusal === null) throw unanswered();
  if (refusal.passes || MENDED.test(refusal.platformText)) return `the present login fails (${refusal.platformText})`;
  throw refusal;
}

function unanswered(): ToolError {
  return new ToolError('The org gave no answer that says whether the present login works, so nothing was changed.', {
    actions: ['See status.salesforce.com and the network, then run the same command again.'],
  });
}
