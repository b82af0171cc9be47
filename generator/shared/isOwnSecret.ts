/** Variables of the process environment that this program takes secrets from (README, "With a real org"). */
const NAMES = [
  'SF_ACCESS_TOKEN',
  'SFDX_AUTH_URL',
  'SF_JWT_KEY',
  'SF_CLIENT_SECRET',
  'SF_REFRESH_TOKEN',
  'COMMENT_TOKEN',
];

/** Those of single integrations: `SF_CLIENT_SECRET_WEB_LEAD_INTAKE`. */
const PREFIXES = ['SF_CLIENT_SECRET_', 'SF_PRIVATE_KEY_', 'SF_LOGIN_', 'SF_ROTATION_', 'SF_PASSWORD_'];

/** What teams call the address where people log in; nothing secret. */
const NO_SECRET = 'SF_LOGIN_URL';

/** Whether a variable of the process environment holds a secret of this program. */
export function isOwnSecret(variable: string): boolean {
  return NAMES.includes(variable) || (variable !== NO_SECRET && PREFIXES.some((prefix) => variable.startsWith(prefix)));
}
