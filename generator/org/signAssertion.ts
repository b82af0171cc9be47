import { createPrivateKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { SignJWT } from 'jose';
import type { Credentials } from './credentials.ts';
import { OrgError } from './orgError.ts';

/** Well under what the platform allows (help xcloud.remoteaccess_oauth_jwt_flow), and short if it should leak. */
const LIFETIME = '3 minutes';

/**
 * The assertion of the JWT bearer flow: issuer is the consumer key, subject the user name, audience the org's own
 * My Domain, which external client apps ask for (forcedotcom/cli#3482).
 */
export async function signAssertion(credentials: Extract<Credentials, { kind: 'jwt' }>): Promise<string> {
  const { clientId, username, instanceUrl, key } = credentials;
  const pem = 'pem' in key ? key.pem : await readKeyFile(key.file);
  return new SignJWT()
    .setProtectedHeader({ alg: 'RS256' })
    .setIssuer(clientId)
    .setSubject(username)
    .setAudience(instanceUrl)
    .setExpirationTime(LIFETIME)
    .sign(parseKey(pem));
}

async function readKeyFile(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new OrgError(`SF_JWT_KEY_FILE names ${file}, which cannot be read.`, {
      actions: ['Check the path and its permissions.'],
    });
  });
}

/** Keys in CI variables often have their line breaks written as \n. The parser's own error could quote the key. */
function parseKey(pem: string): ReturnType<typeof createPrivateKey> {
  try {
    return createPrivateKey(pem.includes('\n') ? pem : pem.replaceAll('\\n', '\n'));
  } catch {
    throw new OrgError('The private key for the login (SF_JWT_KEY or SF_JWT_KEY_FILE) is not a readable PEM key.', {
      actions: ['Give an RSA private key in PEM form without a passphrase.'],
    });
  }
}
