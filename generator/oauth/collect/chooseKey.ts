import { parsePrivateKey } from '../../org/parsePrivateKey.ts';
import { compareKey, readCertificateFacts } from '../certificateFacts.ts';

/**
 * The first of these keys that the certificate speaks for, as PKCS #8 PEM; without a certificate that can be read the first
 * that is a key at all. Null when there is none. Secret.
 */
export function chooseKey(keys: readonly string[], certificate: Buffer | string | null): string | null {
  const known = certificate !== null && typeof readCertificateFacts(certificate) !== 'string' ? certificate : null;
  for (const pem of keys) {
    const key = parsePrivateKey(pem);
    if (key === null || (known !== null && compareKey(known, pem) !== 'pair')) continue;
    return key.export({ type: 'pkcs8', format: 'pem' }).toString();
  }
  return null;
}
