import { DOMAIN_NAME_PATTERN } from './domainNamePattern.ts';

const DOMAIN_NAME = new RegExp(`^${DOMAIN_NAME_PATTERN}$`);

/** True for a domain name such as `acme.example`. */
export function isDomainName(text: string): boolean {
  return DOMAIN_NAME.test(text);
}
