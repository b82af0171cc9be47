import { SignJWT } from 'jose';
import { ToolError } from '../shared/toolError.ts';
import { parsePrivateKey } from './parsePrivateKey.ts';

export interface JwtClaims {
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

/** The signed assertion of the JWT bearer flow (RS256, `exp` in seconds). Throws ToolError when the key is none. */
export async function signJwt(claims: JwtClaims, keyPem: string): Promise<string> {
  const key = parsePrivateKey(keyPem);
  if (key === null) throw unusableKey();
  return new SignJWT()
    .setProtectedHeader({ alg: 'RS256' })
    .setIssuer(claims.issuer)
    .setSubject(claims.subject)
    .setAudience(claims.audience)
    .setExpirationTime(Math.floor(claims.now.getTime() / 1000) + LIFETIME)
    .sign(key);
}

function unusableKey(): ToolError {
  return new ToolError('The private key is not an RSA key in PEM form without a passphrase.', {
    actions: [
      'Make a pair with "npm run credentials -- create", or store the whole key file, BEGIN and END lines included.',
    ],
  });
}
