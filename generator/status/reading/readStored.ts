import type { X509Certificate } from 'node:crypto';
import { compareKey } from '../../oauth/certificateFacts.ts';
import { isFinishedRotation } from '../../oauth/isFinishedRotation.ts';
import type { LoginDocument } from '../../oauth/loginDocument.ts';
import { parseLoginDocument } from '../../oauth/parseLoginDocument.ts';
import type { KeyMatch, LoginComparison, StoredSecrets } from '../storedSecret.ts';
import { compareLogin } from './compareLogin.ts';
import type { ExpectedLogin } from './expectedLogin.ts';
import { type LookedUp, type LookupPlace, lookUpSecret } from './lookUpSecret.ts';

/** Looks into the sink and compares. What is read there is compared and forgotten: nothing of a secret is in the result. */
export async function readStored(place: LookupPlace, expected: ExpectedLogin): Promise<StoredSecrets> {
  const bare = expected.flow === 'jwt-bearer' ? 'private-key' : 'client-secret';
  const [login, secret, rotation] = await Promise.all([
    lookUpSecret(place, 'login'),
    lookUpSecret(place, bare),
    lookUpSecret(place, 'rotation'),
  ]);
  const document = login.value === null ? null : parseLoginDocument(login.value);
  const comparison = login.value === null ? null : compareLogin(document, expected);
  return {
    sink: place.sink?.type ?? null,
    secrets: [login, secret, rotation].map(({ secret: state }) => state),
    hasRotation: rotation.value !== null && !isFinishedRotation(rotation.value),
    ...matchKey(keyInUse(document, secret), expected, comparison),
    login: comparison,
  };
}

interface KeyInUse {
  /** Secret. */
  readonly pem: string;
  readonly isOfDocument: boolean;
}

/** As logins are found: a key in its variable, then the login document, then a key alone in the sink. */
function keyInUse(document: LoginDocument | null, { secret, value }: LookedUp): KeyInUse | null {
  const alone = secret.kind === 'private-key' && value !== null ? { pem: value, isOfDocument: false } : null;
  if (document === null || (alone !== null && secret.state === 'in-variable')) return alone;
  return document.flow === 'jwt-bearer' ? { pem: document.privateKey, isOfDocument: true } : null;
}

function matchKey(
  key: KeyInUse | null,
  { certificates: { file, app, secondApp } }: ExpectedLogin,
  login: LoginComparison | null,
): Pick<StoredSecrets, 'keyAndFile' | 'keyAndOrg'> {
  if (key === null) return { keyAndFile: null, keyAndOrg: null };
  // While the second app stands in, its certificate is not yet that of the file.
  const isOfSecond = key.isOfDocument && login?.usesKeyOf === 'second-app';
  return { keyAndFile: isOfSecond ? null : match(file, key), keyAndOrg: match(isOfSecond ? secondApp : app, key) };
}

function match(certificate: X509Certificate | null, { pem }: KeyInUse): KeyMatch | null {
  return certificate === null ? null : compareKey(certificate.toString(), pem);
}
