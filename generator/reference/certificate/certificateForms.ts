import type { X509Certificate } from 'node:crypto';

interface CertificateForms {
  readonly base64Der: string;
  readonly base64Pem: string;
  /** Size of the PEM form in bytes. */
  readonly pemSize: number;
}

/**
 * The text forms in which the Metadata API returns certificates: in external client apps the body of the PEM form
 * (RamiroHernandez/CICD, `SOLU_CI_CD_glbloauth`), in connected apps base64 of the whole PEM file with its final
 * newline (Epic-ATS/NightlyBackup, `twocloudnine_usage`).
 */
export function certificateForms(certificate: X509Certificate): CertificateForms {
  const base64Der = certificate.raw
    .toString('base64')
    .match(/.{1,64}/g)!
    .join('\n');
  const pem = `-----BEGIN CERTIFICATE-----\n${base64Der}\n-----END CERTIFICATE-----\n`;
  return { base64Der, base64Pem: Buffer.from(pem).toString('base64'), pemSize: pem.length };
}
