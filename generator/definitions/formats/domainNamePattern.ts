const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';

/** Source of a regular expression: a domain name of at least two labels (RFC 1123, section 2.1). */
export const DOMAIN_NAME_PATTERN = `${LABEL}(?:\\.${LABEL})+`;
