import 'reflect-metadata';
import { X509CertificateGenerator } from '@peculiar/x509';

const ALGORITHM = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
};

/** PEM of a certificate that an authority signed. */
export async function issuedCertificate(): Promise<string> {
  const generate = () => crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const [authority, own] = await Promise.all([generate(), generate()]);
  const certificate = await X509CertificateGenerator.create({
    subject: 'CN=erp',
    issuer: 'CN=Acme Authority',
    publicKey: own.publicKey,
    signingKey: authority.privateKey,
    signingAlgorithm: ALGORITHM,
  });
  return certificate.toString('pem');
}
