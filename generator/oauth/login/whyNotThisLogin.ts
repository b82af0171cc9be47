import { plainText } from '../../org/plainText.ts';
import type { LoginDocument } from '../loginDocument.ts';
import type { ExpectedLogin } from './expectedLogin.ts';

/** What makes a login another one than is meant, as the end of a sentence: `is for …`; null when it is the right one. */
export function whyNotThisLogin(login: LoginDocument, { flow, origin, username }: ExpectedLogin): string | null {
  const own = originOf(login.tokenEndpoint);
  if (own === null || own !== originOf(origin)) return `is for another org (${own ?? 'no address'}), not for ${origin}`;
  if (login.username.toLowerCase() !== username.toLowerCase()) {
    return `is for the user ${plainText(login.username)}, not for ${username}`;
  }
  return login.flow === flow ? null : `is for the flow ${login.flow}, and the definition says ${flow}`;
}

/** Without a path, so that nothing is told but where it leads. */
function originOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).origin : null;
}
