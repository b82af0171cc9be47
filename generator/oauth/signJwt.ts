import { createPrivateKey, type KeyObject } from 'node:crypto';
import { SignJWT } from 'jose';
import { ToolError } from '../shared/toolError.ts';

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
  return new SignJWT()
    .setProtectedHeader({ alg: 'RS256' })
    .setIssuer(claims.issuer)
    .setSubject(claims.subject)
    .setAudience(claims.audience)
    .setExpirationTime(Math.floor(claims.now.getTime() / 1000) + LIFETIME)
    .sign(parseKey(keyPem));
}

/** CI systems often store line breaks as `\n`. The parser's own error could quote the key, so it is not passed on. */
function parseKey(pem: string): KeyObject {
  try {
    const key = createPrivateKey(pem.includes('\n') ? pem : pem.replaceAll('\\n', '\n'));
    if (key.asymmetricKeyType === 'rsa') return key;
  } catch {
    // Falls through to the one message below.
  }
  throw new ToolError('The private key is not an RSA key in PEM form without a passphrase.', {
    actions: [
      'Make a pair with "npm run credentials -- create", or store the whole key file, BEGIN and END lines included.',
    ],
  });
}
