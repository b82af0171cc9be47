import { DOMAIN_NAME_PATTERN } from './domainNamePattern.ts';

const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const EMAIL = new RegExp(`^${ATOM}(?:\\.${ATOM})*@${DOMAIN_NAME_PATTERN}$`);

/** True for an e-mail address without a display name (RFC 5322 dot-atom at a domain name). */
export function isEmail(text: string): boolean {
  return EMAIL.test(text);
}
