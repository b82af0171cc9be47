import { formatLoginDocument } from '../oauth/formatLoginDocument.ts';
import type { LoginDocument } from '../oauth/loginDocument.ts';

/** White space, the order of keys and the final line end of a key are no difference: people and programs change them. */
export function sameLogin(left: LoginDocument | null, right: LoginDocument): boolean {
  return left !== null && textOf(left) === textOf(right);
}

function textOf(login: LoginDocument): string {
  const isKey = login.flow === 'jwt-bearer';
  return formatLoginDocument(isKey ? { ...login, privateKey: login.privateKey.trim() } : login);
}
