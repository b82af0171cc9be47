import { parsePrivateKey } from '../org/parsePrivateKey.ts';
import { type Assertion, signAssertion } from '../org/signAssertion.ts';
import { ToolError } from '../shared/toolError.ts';

/** The signed assertion of the JWT bearer flow. Throws ToolError when the key is none. */
export async function signJwt(assertion: Assertion, keyPem: string): Promise<string> {
  const key = parsePrivateKey(keyPem);
  if (key === null) throw unusableKey();
  return signAssertion(assertion, key);
}

function unusableKey(): ToolError {
  return new ToolError('The private key is not an RSA key in PEM form without a passphrase.', {
    actions: [
      'Make a pair with "npm run credentials -- create", or store the whole key file, BEGIN and END lines included.',
    ],
  });
}
