import { hash } from 'node:crypto';
import { LISTED } from '../../deploy/flattenBody.ts';
import { rulesOfType } from '../effects/rulesOfType.ts';

/** Stands for a value that a plan does not tell. */
const HIDDEN = '(not shown)';

const CERTIFICATE = /certificate$/i;
const SECRET = /secret|password$|token$|privateKey|apiKey/i;

/**
 * A value as a plan tells it: of a certificate its fingerprint, of an entry of a list that it is there. What types from
 * elsewhere hold (a named credential its password) and what is named like a secret is not told.
 */
export function shownValue(type: string, path: string, value: string | null): string | null {
  if (value === null || value === LISTED || value === 'true' || value === 'false') return value;
  if (rulesOfType(type) === null || SECRET.test(path)) return HIDDEN;
  return CERTIFICATE.test(path) ? fingerprint(value) : value;
}

/** Of the DER form, as `openssl x509 -fingerprint -sha256` gives it, without colons and in lower case. */
function fingerprint(base64: string): string {
  return `SHA-256 ${hash('sha256', Buffer.from(base64, 'base64'), 'hex')}`;
}
