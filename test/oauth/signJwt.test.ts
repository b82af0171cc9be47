import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import { createKey } from '../../generator/oauth/createKey.ts';
import { signJwt } from '../../generator/oauth/signJwt.ts';

const now = new Date();
const claims = { issuer: '3MVG9key', subject: 'erp@acme.example', audience: 'https://acme.my.salesforce.com', now };

let pem: string;
beforeAll(async () => {
  pem = await createKey();
});

it('signs who asks, for whom, for which org, and for how long', async () => {
  const jwt = await signJwt(claims, pem);
  expect(decodeProtectedHeader(jwt)).toEqual({ alg: 'RS256' });
  const { payload } = await jwtVerify(jwt, createPublicKey(pem));
  expect(payload).toEqual({
    iss: '3MVG9key',
    sub: 'erp@acme.example',
    aud: 'https://acme.my.salesforce.com',
    // Seconds, not milliseconds.
    exp: Math.floor(now.getTime() / 1000) + 180,
  });
});

it('takes keys as CI systems keep them, and PKCS #1', async () => {
  const pkcs1 = createPrivateKey(pem).export({ type: 'pkcs1', format: 'pem' }).toString();
  for (const key of [pem.replaceAll('\n', '\\n'), pem.replaceAll('\n', '\r\n'), pkcs1]) {
    await expect(jwtVerify(await signJwt(claims, key), createPublicKey(pem))).resolves.toBeDefined();
  }
});

it('refuses anything else without quoting it', async () => {
  const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
    type: 'pkcs8',
    format: 'pem',
  });
  for (const key of ['topsecret', pem.slice(0, 400), elliptic.toString()]) {
    const error = await signJwt(claims, key).catch((reason: Error) => reason);
    expect(String(error)).toBe('ToolError: The private key is not an RSA key in PEM form without a passphrase.');
    expect((error as Error).cause).toBeUndefined();
  }
});
