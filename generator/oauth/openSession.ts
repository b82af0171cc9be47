import { graceAfter } from '../org/graceAfter.ts';
import { fetchJson } from './fetchJson.ts';
import type { IntegrationSession } from './integrationSession.ts';

/** Where a token is good. */
export interface SessionPlace {
  /** Origin of the token endpoint, and of the one that revokes. */
  readonly origin: string;
  readonly instanceUrl: string;
  readonly clockAhead: number | null;
  readonly signal: AbortSignal;
}

/** Calls that carry the token, which nothing else can reach. */
export function openSession(
  token: string,
  { origin, instanceUrl, clockAhead, signal }: SessionPlace,
): IntegrationSession {
  const headers = { accept: 'application/json', authorization: `Bearer ${token}` };
  const json = { ...headers, 'content-type': 'application/json' };
  return {
    instanceUrl,
    clockAhead,
    get: (path) => fetchJson({ url: `${instanceUrl}${path}`, method: 'GET', headers, signal }),
    post: (path, body) =>
      fetchJson({ url: `${instanceUrl}${path}`, method: 'POST', headers: json, body: JSON.stringify(body), signal }),
    // In the body, not in the address, which servers on the way may log (help xcloud.remoteaccess_revoke_token).
    revoke: async () => {
      const body = new URLSearchParams({ token });
      const url = `${origin}/services/oauth2/revoke`;
      const late = graceAfter(signal);
      return (await fetchJson({ url, method: 'POST', headers: {}, body, signal: late })).status === 200;
    },
  };
}
