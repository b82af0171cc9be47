import type { IntegrationSession } from '../../oauth/integrationSession.ts';
import { requestLogin } from '../../oauth/login/requestLogin.ts';
import { OAuthError } from '../../oauth/oauthError.ts';
import { ToolError } from '../../shared/toolError.ts';
import type { JwtLogin } from './jwtLogin.ts';
import type { KeyPairRun } from './keyPairRun.ts';

/** What became of one attempt. `unknown`: the answer says nothing about the key, or none came. */
export type LoginAttempt =
  | { readonly kind: 'accepted'; readonly session: IntegrationSession }
  | { readonly kind: 'refused'; readonly error: OAuthError }
  | { readonly kind: 'unknown' };

/** An org that cannot answer, or not so often, has not looked at the key. */
const NO_VERDICT = /server_error|temporarily_unavailable|unknown_error|rate_limit_exceeded|HTTP (429|5\d\d)/i;

/** Logs in once, without patience. Nobody but whoever calls ends the session. */
export async function tryLogin({ target, options }: KeyPairRun, login: JwtLogin): Promise<LoginAttempt> {
  const { origin } = target;
  try {
    return { kind: 'accepted', session: await requestLogin(login, { origin, signal: options.signal }) };
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    const isVerdict = error instanceof OAuthError && !NO_VERDICT.test(error.platformText);
    return isVerdict ? { kind: 'refused', error } : { kind: 'unknown' };
  }
}
