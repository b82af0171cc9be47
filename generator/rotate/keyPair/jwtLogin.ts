import { tokenEndpointOf } from '../../oauth/login/tokenEndpointOf.ts';
import type { LoginDocument } from '../../oauth/loginDocument.ts';
import type { RotationTarget } from '../rotationTarget.ts';

export type JwtLogin = Extract<LoginDocument, { flow: 'jwt-bearer' }>;

/** The login of the integration with this app and key. Secret. */
export function jwtLogin(
  { origin, user }: Pick<RotationTarget, 'origin' | 'user'>,
  consumerKey: string,
  privateKey: string,
): JwtLogin {
  const tokenEndpoint = tokenEndpointOf(origin);
  return { flow: 'jwt-bearer', tokenEndpoint, username: user.user.username, consumerKey, privateKey };
}
