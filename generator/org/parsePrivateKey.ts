import { createPrivateKey, type KeyObject } from 'node:crypto';
import { secretMemory } from '../shared/secretMemory.ts';

/**
 * An RSA key in PEM form without a passphrase; null for anything else. CI systems often store line breaks as `\n`.
 * The parser's own error could quote the key, so it is not passed on.
 */
export function parsePrivateKey(pem: string): KeyObject | null {
  secretMemory.add(pem);
  try {
    const key = createPrivateKey(pem.includes('\n') ? pem : pem.replaceAll('\\n', '\n'));
    return key.asymmetricKeyType === 'rsa' ? key : null;
  } catch {
    return null;
  }
}
