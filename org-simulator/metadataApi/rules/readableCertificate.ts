import { X509Certificate } from 'node:crypto';
import { partOf } from '../body/partOf.ts';
import { textOf } from '../body/textOf.ts';
import type { ComponentRule } from '../components/deployedComponent.ts';

/**
 * An app's certificate is X.509: a PEM file, its base64, or the base64 between its first and last line (retrieved files
 * of Epic-ATS/NightlyBackup and RamiroHernandez/CICD). How the server words a wrong one is not recorded.
 */
export const readableCertificate: ComponentRule = ({ body }) => {
  const certificate = textOf(body, 'certificate') ?? textOf(partOf(body, 'oauthConfig'), 'certificate');
  return certificate === undefined || isCertificate(certificate) ? undefined : 'The certificate is not valid';
};

function isCertificate(text: string): boolean {
  try {
    return new X509Certificate(text.includes('-----BEGIN') ? text : Buffer.from(text, 'base64')).raw.length > 0;
  } catch {
    return false;
  }
}
