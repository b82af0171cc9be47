import { parsePrivateKey } from '../../org/parsePrivateKey.ts';
import { sameSecret } from '../../sinks/sameSecret.ts';
import { type JwtLogin, jwtLogin } from './jwtLogin.ts';
import type { KeyPairRun } from './keyPairRun.ts';
import type { KeyPairState } from './keyPairState.ts';
import type { NewKeyPair } from './newKeyPair.ts';

/** The login with the app's own consumer key and the key before this pair; null when the sink does not give it (any more). */
export function formerLogin(
  { target }: KeyPairRun,
  { app, login, privateKey }: KeyPairState,
  pair: NewKeyPair,
): JwtLogin | null {
  const keys = [
    ...(login !== null && login.consumerKey === app.consumerKey ? [login.privateKey] : []),
    ...(privateKey.kind === 'found' ? [privateKey.value] : []),
  ];
  const former = keys.find((key) => parsePrivateKey(key) !== null && !sameSecret(key, pair.privateKey));
  return former === undefined ? null : jwtLogin(target, app.consumerKey, former);
}
