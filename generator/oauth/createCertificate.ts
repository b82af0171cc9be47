import 'reflect-metadata';
import { createPrivateKey, createPublicKey, randomBytes, webcrypto } from 'node:crypto';
import { BasicConstraintsExtension, KeyUsageFlags, KeyUsagesExtension, X509CertificateGenerator } from '@peculiar/x509';

export interface CertificateRequest {
  /** RSA private key in PEM form. */
  readonly keyPem: string;
  /** Whose logins the key signs, e.g. `erp-order-sync` in `prod`. */
  readonly integration: string;
  readonly environment: string;
  readonly now: Date;
  readonly validityDays: number;
}

const ALGORITHM = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
const DAY = 24 * 60 * 60 * 1000;
/** Clocks differ: the certificate is good a little before it was made. */
const LEEWAY = 60 * 60 * 1000;
/** Upper bound of a common name (RFC 5280, ub-common-name). */
const LONGEST_NAME = 64;

/** A self-signed X.509 certificate in PEM form, with LF and a final newline: it carries the public key to Salesforce. */
export async function createCertificate(request: CertificateRequest): Promise<string> {
  const ending = `.${request.environment}`;
  const commonName = request.integration.slice(0, LONGEST_NAME - ending.length) + ending;
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: positiveSerial(),
    name: [{ CN: [commonName] }],
    notBefore: new Date(request.now.getTime() - LEEWAY),
    notAfter: new Date(request.now.getTime() - LEEWAY + request.validityDays * DAY),
    signingAlgorithm: ALGORITHM,
    keys: await importKeys(request.keyPem),
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
    ],
  });
  return `${certificate.toString('pem').replaceAll('\r\n', '\n').trimEnd()}\n`;
}

async function importKeys(keyPem: string): Promise<webcrypto.CryptoKeyPair> {
  const pkcs8 = createPrivateKey(keyPem).export({ type: 'pkcs8', format: 'der' });
  const spki = createPublicKey(keyPem).export({ type: 'spki', format: 'der' });
  return {
    privateKey: await webcrypto.subtle.importKey('pkcs8', pkcs8, ALGORITHM, false, ['sign']),
    publicKey: await webcrypto.subtle.importKey('spki', spki, ALGORITHM, true, ['verify']),
  };
}

/** 127 random bits in 16 octets: positive and never zero, as RFC 5280 asks of a serial number. */
function positiveSerial(): string {
  const bytes = randomBytes(16);
  bytes[0] = (bytes[0]! & 0x7f) | 0x40;
  return bytes.toString('hex');
}
