import { tokenEndpointOf } from '../../oauth/login/tokenEndpointOf.ts';
import type { LoginDocument } from '../../oauth/loginDocument.ts';
import type { ConsumerPair, ConsumerRun } from './consumerRun.ts';

/** The whole login with this pair. Secret. */
export function loginOf({ target }: ConsumerRun, { key, secret }: ConsumerPair): LoginDocument {
  const { origin, user } = target;
  return {
    flow: 'client-credentials',
    tokenEndpoint: tokenEndpointOf(origin),
    username: user.user.username,
    consumerKey: key,
    consumerSecret: secret,
  };
}
