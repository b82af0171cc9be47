import type { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseCertificate } from '../../reference/certificate/parseCertificate.ts';
import type { KeyPairRun } from './keyPairRun.ts';
import type { KeyPairState } from './keyPairState.ts';

/**
 * Why a certificate is not this program's to replace: an authority issued it, so that somebody wants it so. In a sentence;
 * null when the app's and the file's are self-signed, or not there.
 */
export async function findForeignIssuer(
  { target, certificateFile }: KeyPairRun,
  { app }: KeyPairState,
): Promise<string | null> {
  const file = await readFile(join(target.projectRoot, certificateFile)).catch(() => null);
  const parsed = file === null ? null : parseCertificate(file);
  const written = parsed !== null && 'certificate' in parsed ? parsed.certificate : null;
  if (app.certificate !== null && !isSelfSigned(app.certificate)) return issued(`The certificate of ${app.name}`);
  return written !== null && !isSelfSigned(written) ? issued(`The certificate ${certificateFile}`) : null;
}

/** Not by `checkIssued`: that wants the key usage keyCertSign, which a certificate for signatures alone has not. */
function isSelfSigned(certificate: X509Certificate): boolean {
  return certificate.subject === certificate.issuer && certificate.verify(certificate.publicKey);
}

function issued(what: string): string {
  return `${what} was issued by an authority: one that this program signs would not do.`;
}
