import type { IntegrationSession } from '../oauth/integrationSession.ts';
import { plainText } from '../org/plainText.ts';
import { checkIdentity, type ExpectedIdentity } from './checkIdentity.ts';
import type { Probe } from './probe.ts';
import { seen } from './seen.ts';
import type { Verification } from './verification.ts';

/** Who logged in, held against who should have. */
export interface Identification extends Pick<Verification, 'outcome' | 'checked' | 'reason'> {
  /** 18 characters; null when the org does not tell. */
  readonly userId: string | null;
  readonly probes: readonly Probe[];
}

/** Asks the org who the token is for (help remoteaccess_using_userinfo_endpoint). Throws ToolError when it cannot be asked. */
export async function identify(session: IntegrationSession, expected: ExpectedIdentity): Promise<Identification> {
  const { status, body } = await session.get('/services/oauth2/userinfo');
  if (status !== 200) {
    const reason = `The org does not say who logged in (HTTP ${status}).`;
    const probes = [seen({ area: 'identity', name: 'user name' }, false, reason)];
    return { outcome: 'failed', checked: ['login'], reason, userId: null, probes };
  }
  const checks = checkIdentity(body, expected);
  const wrong = checks.filter(({ good }) => !good);
  return {
    outcome: wrong.length === 0 ? 'verified' : 'failed',
    checked: ['login', ...checks.filter(({ good }) => good).map(({ what, found }) => `${what} ${plainText(found)}`)],
    reason: wrong
      .map(({ what, expected: wanted, found }) => `The ${what} is ${plainText(found) || 'not told'}, not ${wanted}.`)
      .join(' '),
    userId: userIdOf(body),
    probes: checks.map(({ what, found, good }) => seen({ area: 'identity', name: what }, good, found || 'not told')),
  };
}

function userIdOf(body: unknown): string | null {
  const id: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'user_id') : undefined;
  return typeof id === 'string' && /^005[A-Za-z0-9]{15}$/.test(id) ? id : null;
}
