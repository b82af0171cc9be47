import { createPrivateKey, type KeyObject } from 'node:crypto';

/**
 * An RSA key in PEM form without a passphrase; null for anything else. CI systems often store line breaks as `\n`.
 * The parser's own error could quote the key, so it is not passed on.
 */
export function parsePrivateKey(pem: string): KeyObject | null {
  try {
    const key = createPrivateKey(pem.includes('\n') ? pem : pem.replaceAll('\\n', '\n'));
    return key.asymmetricKeyType === 'rsa' ? key : null;
  } catch {
    return null;
  }
}
