import type { Org } from '../org/org.ts';
import { repeatSafely } from '../org/repeatSafely.ts';
import { sendRequest } from '../org/sendRequest.ts';
import { transportError } from '../org/transportError.ts';

/**
 * Revokes by a delete token, which stands for a refresh token and all access tokens that came of it (Object Reference,
 * OauthToken; Salesforce Help, remoteaccess_revoke_token). One that is revoked already is as good as revoked. Throws
 * OrgError. The token is a secret: it is in no message. The call is sent without a session, which the endpoint does not
 * need; it answers with status 200 and nothing else.
 */
export async function revokeToken(org: Org, deleteToken: string): Promise<void> {
  const doing = 'Revoking a token';
  const how = { signal: org.signal, retryDelay: org.pace.retryDelay, doing, idempotent: true };
  await repeatSafely(how, async () => {
    const { statusCode, body } = await sendRequest({
      method: 'POST',
      url: `${org.instanceUrl}/services/oauth2/revoke`,
      body: new URLSearchParams({ token: deleteToken }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    if (statusCode === 200 || (statusCode === 400 && body.includes('invalid_token'))) return;
    throw transportError(`ERROR_HTTP_${statusCode}`, { message: body });
  });
}
