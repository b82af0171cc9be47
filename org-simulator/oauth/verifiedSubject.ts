import { X509Certificate } from 'node:crypto';
import { decodeJwt, errors, type JWTPayload, jwtVerify } from 'jose';
import type { OrgState } from '../state/orgState.ts';
import type { OauthApp } from './oauthApp.ts';
import { OauthError } from './oauthError.ts';

/** The claims of an assertion before its signature is checked; its issuer tells which certificate to use. */
export function readAssertion(assertion: string): JWTPayload {
  try {
    return decodeJwt(assertion);
  } catch {
    throw new OauthError('invalid_grant', 'invalid assertion');
  }
}

/**
 * The user name that a signed assertion speaks for. RS256 only; `aud` is the login host or My Domain; an `exp` that is
 * too far ahead is let pass, as Salesforce does (Salesforce Help, remoteaccess_oauth_jwt_flow; forcedotcom/sfdx-core
 * sends milliseconds).
 */
export async function verifiedSubject(
  org: OrgState,
  app: OauthApp,
  { assertion, url }: { assertion: string; url: string },
): Promise<string> {
  if (app.certificate === undefined) throw new OauthError('invalid_grant', 'invalid assertion');
  await assertSigned(assertion, app.certificate);
  const { aud, sub, exp } = readAssertion(assertion);
  const audiences = [aud ?? []].flat();
  if (!audiences.some((audience) => allowedAudiences(org, url).includes(audience.replace(/\/$/, '')))) {
    throw new OauthError('invalid_grant', 'audience is invalid');
  }
  if (exp === undefined || exp * 1000 <= org.now().getTime())
    throw new OauthError('invalid_grant', 'assertion has expired');
  if (typeof sub !== 'string') throw new OauthError('invalid_grant', 'invalid assertion');
  return sub;
}

async function assertSigned(assertion: string, certificate: string): Promise<void> {
  try {
    await jwtVerify(assertion, new X509Certificate(certificate).publicKey, {
      algorithms: ['RS256'],
      currentDate: new Date(0),
    });
  } catch (error) {
    if (error instanceof errors.JWSSignatureVerificationFailed)
      throw new OauthError('invalid_client', 'invalid client credentials');
    throw new OauthError('invalid_grant', 'invalid assertion');
  }
}

function allowedAudiences({ options }: OrgState, url: string): readonly string[] {
  const sandbox = options.type === 'sandbox' || options.type === 'scratch';
  return [
    url,
    `${url}/services/oauth2/token`,
    sandbox ? 'https://test.salesforce.com' : 'https://login.salesforce.com',
  ];
}
