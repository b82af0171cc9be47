import 'reflect-metadata';
import { KeyObject } from 'node:crypto';
import { X509CertificateGenerator } from '@peculiar/x509';

export interface KeyPair {
  readonly privateKey: KeyObject;
  /** PEM. */
  readonly certificate: string;
}

const ALGORITHM = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
};

/** A new private key with its self-signed certificate. */
export async function keyPair(): Promise<KeyPair> {
  const keys = await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.createSelfSigned({ name: 'CN=erp', keys });
  return { privateKey: KeyObject.from(keys.privateKey), certificate: certificate.toString('pem') };
}
