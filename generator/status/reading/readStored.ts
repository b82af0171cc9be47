import { compareKey } from '../../oauth/certificateFacts.ts';
import type { LoginDocument } from '../../oauth/loginDocument.ts';
import { parseLoginDocument } from '../../oauth/parseLoginDocument.ts';
import type { SecretSink } from '../../sinks/secretSink.ts';
import type { KeyMatch, StoredSecrets } from '../storedSecret.ts';
import { compareLogin } from './compareLogin.ts';
import type { ExpectedLogin } from './expectedLogin.ts';
import { type LookedUp, type LookupPlace, lookUpSecret } from './lookUpSecret.ts';

/**
 * Looks into the sink and compares. What is read there is compared and forgotten: nothing of a secret is in the result.
 * @param sink null when it cannot be opened, with the reason in `place.whyNoSink`
 */
export async function readStored(place: LookupPlace, expected: ExpectedLogin): Promise<StoredSecrets> {
  const bare = expected.flow === 'jwt-bearer' ? 'private-key' : 'client-secret';
  const [login, secret, rotation] = await Promise.all([
    lookUpSecret(place, 'login'),
    lookUpSecret(place, bare),
    lookUpSecret(place, 'rotation'),
  ]);
  const document = login.value === null ? null : parseLoginDocument(login.value);
  const comparison = login.value === null ? null : compareLogin(document, expected);
  const isOfSecond = comparison?.usesKeyOf === 'second-app';
  const { file, app, secondApp } = expected.certificates;
  const key = keyOf(document, expected.flow === 'jwt-bearer' ? secret : null);
  return {
    sink: typeOf(place.sink),
    secrets: [login, secret, rotation].map(({ secret: state }) => state),
    hasRotation: rotation.value !== null && !isFinished(rotation.value),
    // While the second app stands in, its certificate is not yet that of the file.
    keyAndFile: isOfSecond ? null : match(file, key),
    keyAndOrg: match(isOfSecond ? secondApp : app, key),
    login: comparison,
  };
}

function typeOf(sink: SecretSink | null): StoredSecrets['sink'] {
  return sink?.type ?? null;
}

/** A program with a login document uses nothing else. */
function keyOf(document: LoginDocument | null, bare: LookedUp | null): string | null {
  if (document !== null) return document.flow === 'jwt-bearer' ? document.privateKey : null;
  return bare?.value ?? null;
}

function match(certificate: ExpectedLogin['certificates']['app'], key: string | null): KeyMatch | null {
  return certificate === null || key === null ? null : compareKey(certificate.toString(), key);
}

/** Sinks delete nothing: a finished rotation leaves a note in place of the credential. */
function isFinished(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'finishedAt') === 'string';
  } catch {
    return false;
  }
}
