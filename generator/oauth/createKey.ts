import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import { secretMemory } from '../shared/secretMemory.ts';

/** Bits of an RSA modulus; fewer are refused by Salesforce, more make a certificate of more than 4 KB in the end. */
export const KEY_SIZES = [2048, 3072, 4096] as const;

export type KeySize = (typeof KEY_SIZES)[number];

/** Beyond the 2048 bits that NIST SP 800-57 part 1 calls enough until 2030. */
export const DEFAULT_KEY_SIZE: KeySize = 3072;

/** A new RSA private key as PKCS #8 in PEM form. Secret: it goes into one sink and nowhere else. */
export async function createKey(modulusLength: KeySize = DEFAULT_KEY_SIZE): Promise<string> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  secretMemory.add(pem);
  return pem;
}
