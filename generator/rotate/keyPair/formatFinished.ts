import { X509Certificate } from 'node:crypto';

/** What takes the place of a pair when its rotation is over, as sinks delete nothing: no secret, and of use to people. */
export function formatFinished(certificate: string, finishedAt: Date): string {
  const { fingerprint256 } = new X509Certificate(certificate);
  return JSON.stringify({ finishedAt: finishedAt.toISOString(), certificateFingerprint: fingerprint256 });
}
