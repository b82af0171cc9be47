import { formatLoginDocument } from '../../oauth/formatLoginDocument.ts';
import type { JwtLogin } from './jwtLogin.ts';

/** White space, the order of keys and the final line end of a key are no difference: people and programs change them. */
export function sameLogin(left: JwtLogin | null, right: JwtLogin): boolean {
  return left !== null && textOf(left) === textOf(right);
}

function textOf(login: JwtLogin): string {
  return formatLoginDocument({ ...login, privateKey: login.privateKey.trim() });
}
