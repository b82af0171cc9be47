import type { KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Credentials } from './credentials.ts';
import { OrgError } from './orgError.ts';
import { parsePrivateKey } from './parsePrivateKey.ts';
import { signAssertion } from './signAssertion.ts';

/** The assertion for the login that the process environment describes. Throws OrgError when its key is none. */
export async function signLogin(credentials: Extract<Credentials, { kind: 'jwt' }>): Promise<string> {
  const { clientId, username, instanceUrl, key } = credentials;
  const pem = 'pem' in key ? key.pem : await readKeyFile(key.file);
  const assertion = { issuer: clientId, subject: username, audience: instanceUrl, now: new Date() };
  return signAssertion(assertion, requireKey(pem));
}

async function readKeyFile(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new OrgError(`SF_JWT_KEY_FILE names ${file}, which cannot be read.`, {
      actions: ['Check the path and its permissions.'],
    });
  });
}

function requireKey(pem: string): KeyObject {
  const key = parsePrivateKey(pem);
  if (key !== null) return key;
  throw new OrgError('The private key for the login (SF_JWT_KEY or SF_JWT_KEY_FILE) is not a readable PEM key.', {
    actions: ['Give an RSA private key in PEM form without a passphrase.'],
  });
}
