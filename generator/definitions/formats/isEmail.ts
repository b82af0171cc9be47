const LOCAL = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*";
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const DOMAIN = `${LABEL}(?:\\.${LABEL})+`;
const EMAIL = new RegExp(`^${LOCAL}@${DOMAIN}$`);
const DOMAIN_NAME = new RegExp(`^${DOMAIN}$`);

/** True for an e-mail address without a display name (RFC 5322 dot-atom at a domain name). */
export function isEmail(text: string): boolean {
  return EMAIL.test(text);
}

/** True for a domain name of at least two labels. */
export function isDomainName(text: string): boolean {
  return DOMAIN_NAME.test(text);
}
