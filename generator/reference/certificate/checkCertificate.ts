import type { X509Certificate } from 'node:crypto';
import { certificateForms } from './certificateForms.ts';

/** "The certificate size can't exceed 4 KB" (Salesforce help, JWT bearer flow; Metadata API Developer Guide). */
const LARGEST_PEM = 4096;
/** JWT bearer assertions are signed with RS256, and 2048 bits are the least that Salesforce and RFC 7518 §3.3 take. */
const SMALLEST_MODULUS = 2048;

/** What makes a certificate useless for the JWT bearer flow at `now`, as the end of a sentence; empty when nothing. */
export function checkCertificate(certificate: X509Certificate, now: Date): readonly string[] {
  const { pemSize } = certificateForms(certificate);
  const problems: string[] = [];
  const key = describeKey(certificate);
  if (key !== null) problems.push(key);
  if (pemSize > LARGEST_PEM) problems.push(`is ${pemSize} bytes in PEM form, Salesforce takes at most ${LARGEST_PEM}`);
  if (certificate.validToDate < now) problems.push(`expired on ${day(certificate.validToDate)}`);
  return problems;
}

/** A note on a certificate that will be valid one day, null on one that is. */
export function noteValidity(certificate: X509Certificate, now: Date): string | null {
  const { validFromDate } = certificate;
  return validFromDate > now ? `is not valid before ${validFromDate.toISOString()}; logins fail until then` : null;
}

function describeKey({ publicKey }: X509Certificate): string | null {
  if (publicKey.asymmetricKeyType !== 'rsa') {
    return `has a key of type ${publicKey.asymmetricKeyType}, Salesforce takes RSA only`;
  }
  const bits = publicKey.asymmetricKeyDetails?.modulusLength ?? 0;
  return bits < SMALLEST_MODULUS ? `has an RSA key of ${bits} bits, the least is ${SMALLEST_MODULUS}` : null;
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}
