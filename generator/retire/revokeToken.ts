import type { Org } from '../org/org.ts';
import { OrgError } from '../org/orgError.ts';
import { repeatSafely } from '../org/repeatSafely.ts';

/**
 * Revokes by a delete token, which stands for a refresh token and all access tokens that came of it (Object Reference,
 * OauthToken; Salesforce Help, remoteaccess_revoke_token). One that is revoked already is as good as revoked. Throws
 * OrgError. The token is a secret: it is in no message.
 */
export async function revokeToken(org: Org, deleteToken: string): Promise<void> {
  const doing = 'Revoking a token';
  const how = { signal: org.signal, retryDelay: org.pace.retryDelay, doing, idempotent: true };
  const call = () =>
    org.connection.request<unknown>(
      {
        method: 'POST',
        url: `${org.instanceUrl}/services/oauth2/revoke`,
        body: new URLSearchParams({ token: deleteToken }).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      },
      { retry: { methods: [] } },
    );
  try {
    await repeatSafely(how, call);
  } catch (error) {
    if (error instanceof OrgError && /invalid_token/.test(`${error.code} ${error.platformText}`)) return;
    throw error;
  }
}
