import { createPrivateKey, X509Certificate } from 'node:crypto';
import { compareKey, readCertificateFacts } from '../../generator/oauth/certificateFacts.ts';
import { createCertificate } from '../../generator/oauth/createCertificate.ts';
import { createKey } from '../../generator/oauth/createKey.ts';

const DAY = 24 * 60 * 60 * 1000;
const now = new Date('2026-11-24T12:00:00Z');
const request = { integration: 'erp-order-sync', environment: 'prod', now, validityDays: 90 };

let keyPem: string;
let pem: string;
beforeAll(async () => {
  keyPem = await createKey();
  pem = await createCertificate({ ...request, keyPem });
});

it('makes RSA keys of 3072 bits in PKCS #8', () => {
  expect(keyPem).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
  expect(createPrivateKey(keyPem).asymmetricKeyDetails).toMatchObject({ modulusLength: 3072 });
});

it('certifies the key by itself, with the integration and environment as its name', () => {
  const certificate = new X509Certificate(pem);
  expect(certificate.subject).toBe('CN=erp-order-sync.prod');
  expect(certificate.issuer).toBe(certificate.subject);
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(certificate.checkPrivateKey(createPrivateKey(keyPem))).toBe(true);
  expect(certificate.ca).toBe(false);
});

it('is valid at once and no longer than asked for', () => {
  const certificate = new X509Certificate(pem);
  expect(certificate.validFromDate.getTime()).toBeLessThan(now.getTime());
  expect(certificate.validToDate.getTime() - certificate.validFromDate.getTime()).toBe(90 * DAY);
});

it('is small and plain enough for Salesforce', () => {
  // Larger than 4 KB is refused (help xcloud.remoteaccess_oauth_jwt_flow).
  expect(Buffer.byteLength(pem)).toBeLessThan(4096);
  expect(pem).toMatch(/^-----BEGIN CERTIFICATE-----\n[A-Za-z0-9+/=\n]+-----END CERTIFICATE-----\n$/);
});

it('never gives a serial number twice', async () => {
  const other = await createCertificate({ ...request, keyPem });
  expect(new X509Certificate(other).serialNumber).not.toBe(new X509Certificate(pem).serialNumber);
});

it('takes names of any length', async () => {
  const long = await createCertificate({ ...request, keyPem, integration: 'x'.repeat(100) });
  expect(new X509Certificate(long).subject).toBe(`CN=${'x'.repeat(59)}.prod`);
});

it('tells pairs from strangers', async () => {
  expect(compareKey(pem, keyPem)).toBe('pair');
  expect(compareKey(pem, await createKey())).toBe('strangers');
  expect(compareKey(pem, 'not a key')).toBe('unreadable');
  expect(readCertificateFacts('not a certificate')).toBe('not-a-certificate');
  expect(readCertificateFacts(pem)).toMatchObject({
    fingerprint: expect.stringMatching(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/),
  });
});
