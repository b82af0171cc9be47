import { createPrivateKey, webcrypto } from 'node:crypto';
import 'reflect-metadata';
import { X509CertificateGenerator } from '@peculiar/x509';

const RSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', publicExponent: new Uint8Array([1, 0, 1]) };

export interface CertificateFixture {
  readonly der: Buffer;
  readonly pem: string;
  readonly privateKeyPem: string;
  readonly privateKeyDer: Buffer;
}

interface FixtureOptions {
  readonly algorithm?: 'EC' | 'RSA';
  readonly modulusLength?: number;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  /** Bytes of the subject, to make a certificate large. */
  readonly subjectLength?: number;
}

/** A new key and a self-signed certificate; by default RSA 2048, valid from 2026 to 2027. */
export async function makeCertificate(options: FixtureOptions = {}): Promise<CertificateFixture> {
  const { algorithm = 'RSA', modulusLength = 2048, subjectLength = 10 } = options;
  const signing =
    algorithm === 'RSA' ? { ...RSA, modulusLength } : { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const keys = (await webcrypto.subtle.generateKey(signing, true, ['sign', 'verify'])) as webcrypto.CryptoKeyPair;
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: `CN=${'x'.repeat(subjectLength)}`,
    notBefore: options.notBefore ?? new Date('2026-01-01T00:00:00Z'),
    notAfter: options.notAfter ?? new Date('2027-01-01T00:00:00Z'),
    signingAlgorithm: signing,
    keys,
  });
  const privateKeyDer = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey));
  const privateKey = createPrivateKey({ key: privateKeyDer, format: 'der', type: 'pkcs8' });
  return {
    der: Buffer.from(certificate.rawData),
    pem: `${certificate.toString('pem')}\n`,
    privateKeyDer,
    privateKeyPem: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
  };
}
