import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';

/** Beyond the 2048 bits that NIST SP 800-57 part 1 calls enough until 2030. */
const MODULUS_LENGTH = 3072;

/** A new RSA private key as PKCS #8 in PEM form. Secret: it goes into one file and nowhere else. */
export async function createKey(): Promise<string> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: MODULUS_LENGTH });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}
