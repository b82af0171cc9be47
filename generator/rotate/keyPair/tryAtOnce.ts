import type { IntegrationSession } from '../../oauth/integrationSession.ts';
import type { OAuthError } from '../../oauth/oauthError.ts';
import type { JwtLogin } from './jwtLogin.ts';
import type { KeyPairRun } from './keyPairRun.ts';
import { tryLogin } from './tryLogin.ts';

/** What some of an org's servers say of a login. */
export interface Verdict {
  /** `mixed`: one knows what another does not, or one gave no answer. */
  readonly kind: 'accepted' | 'refused' | 'mixed';
  /** One of the refusals; null when there was none. */
  readonly refusal: OAuthError | null;
  /** What was opened, for whoever calls to end. */
  readonly sessions: readonly IntegrationSession[];
}

/**
 * Servers learn of a change one after the other, and one connection may lead to the same one every time: so many logins at
 * the same time have connections of their own. Few enough not to come near the 3,600 logins an hour that a user has
 * (help 000381578).
 */
const AT_ONCE = 4;

/** Logs in several times at the same time. */
export async function tryAtOnce(run: KeyPairRun, login: JwtLogin): Promise<Verdict> {
  const attempts = await Promise.all(Array.from({ length: AT_ONCE }, () => tryLogin(run, login)));
  const sessions = attempts.flatMap((attempt) => (attempt.kind === 'accepted' ? [attempt.session] : []));
  const refusals = attempts.flatMap((attempt) => (attempt.kind === 'refused' ? [attempt.error] : []));
  const all = (some: readonly unknown[]) => some.length === AT_ONCE;
  const kind = all(sessions) ? 'accepted' : all(refusals) ? 'refused' : 'mixed';
  return { kind, refusal: refusals[0] ?? null, sessions };
}
