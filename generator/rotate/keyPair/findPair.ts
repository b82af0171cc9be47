import type { X509Certificate } from 'node:crypto';
import { compareKey } from '../../oauth/certificateFacts.ts';
import { certificateForms } from '../../reference/certificate/certificateForms.ts';
import { holds } from './holds.ts';
import type { NewKeyPair } from './newKeyPair.ts';
import type { OrgApp } from './orgApp.ts';

/** What may tell of a pair that is on its way. */
export interface PairTraces {
  readonly app: OrgApp;
  readonly second: OrgApp | null;
  /** What the sink keeps under `rotation`; null when that is no pair. */
  readonly kept: NewKeyPair | null;
  /** Private keys that the sink gives to programs. Secret. */
  readonly keys: readonly string[];
  readonly now: Date;
}

/** A pair that no org has seen was made by a run that was stopped at once; after a day another one is made. */
const FRESH = 24 * 60 * 60 * 1000;

/**
 * The pair that a stopped rotation has begun with. While there is a second app, its certificate is that of the pair, and its
 * key may be in use already, whatever became of the entry for the rotation. Null: to begin anew. Pure.
 */
export function findPair({ app, second, kept, keys, now }: PairTraces): NewKeyPair | null {
  if (second !== null && second.certificate !== null) {
    if (kept !== null && holds(second, kept)) return kept;
    const recovered = pairOf(second.certificate, keys);
    if (recovered !== null) return recovered;
  }
  if (kept === null || holds(app, kept)) return kept;
  return now.getTime() - kept.startedAt.getTime() < FRESH ? kept : null;
}

function pairOf(certificate: X509Certificate, keys: readonly string[]): NewKeyPair | null {
  const { base64Pem } = certificateForms(certificate);
  const pem = Buffer.from(base64Pem, 'base64').toString('latin1');
  const privateKey = keys.find((key) => compareKey(pem, key) === 'pair');
  return privateKey === undefined ? null : { privateKey, certificate: pem, startedAt: certificate.validFromDate };
}
