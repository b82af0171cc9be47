import type { KeyObject } from 'node:crypto';
import { SignJWT } from 'jose';

/** What an assertion of the JWT bearer flow says. */
export interface Assertion {
  /** Consumer key. */
  readonly issuer: string;
  /** User name. */
  readonly subject: string;
  /** Origin of the org's My Domain: external client apps take no other (forcedotcom/cli#3482). */
  readonly audience: string;
  readonly now: Date;
}

/** Seconds. Salesforce takes some minutes; what leaks should be worthless soon (help xcloud.remoteaccess_oauth_jwt_flow). */
const LIFETIME = 180;

/** The signed assertion (RS256, `exp` in seconds). `key`: an RSA private key. */
export function signAssertion({ issuer, subject, audience, now }: Assertion, key: KeyObject): Promise<string> {
  return new SignJWT()
    .setProtectedHeader({ alg: 'RS256' })
    .setIssuer(issuer)
    .setSubject(subject)
    .setAudience(audience)
    .setExpirationTime(Math.floor(now.getTime() / 1000) + LIFETIME)
    .sign(key);
}
