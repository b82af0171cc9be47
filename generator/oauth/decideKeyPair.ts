import { CERTIFICATE_FAILURES } from '../reference/certificate/certificateFailures.ts';
import type { KeyPairState } from './keyPairState.ts';

/**
 * What to do about one integration's key pair.
 * - `create`: a new key, then its certificate
 * - `certify`: the key is there, its certificate is not (a run was stopped between the two): only the certificate
 * - `keep`: nothing to do
 * - `refuse`: something would be lost that cannot be made again
 */
export interface KeyPairDecision {
  readonly action: 'create' | 'certify' | 'keep' | 'refuse';
  /** Why, and what to know; empty when there is nothing to say. */
  readonly reason: string;
}

const SOON = 30 * 24 * 60 * 60 * 1000;

/** Pure. With `force` a new pair replaces whatever is there. */
export function decideKeyPair(state: KeyPairState, { now, force }: { now: Date; force: boolean }): KeyPairDecision {
  const lost = describeLoss(state);
  if (lost === null) return { action: 'create', reason: state.key === 'unknown' ? KEY_NOT_KNOWN : '' };
  if (force) return { action: 'create', reason: `Replaced: ${lost}.` };
  if (state.key === 'readable' && state.certificate === null) return { action: 'certify', reason: KEY_WAS_THERE };
  const fault = findFault(state, now);
  if (fault !== null) {
    return { action: 'refuse', reason: `${fault}. --force makes a new pair; lost would be ${lost}.` };
  }
  return { action: 'keep', reason: state.key === 'missing' ? KEY_ELSEWHERE : warnOfExpiry(state, now) };
}

/** Why what is there is no good pair; null when it is one, or may be one with a key that is elsewhere. */
function findFault({ key, certificate, matching }: KeyPairState, now: Date): string | null {
  if (typeof certificate === 'string') return `The certificate file ${CERTIFICATE_FAILURES[certificate]}`;
  if (key === 'unreadable') return 'What is stored as the key is no RSA private key';
  if (certificate === null) return null;
  const [fault] = certificate.faults;
  if (fault !== undefined) return `The certificate ${fault}`;
  if (certificate.validTo <= now) return `The certificate expired on ${day(certificate.validTo)}`;
  return key === 'readable' && !matching ? 'The certificate belongs to another key' : null;
}

function warnOfExpiry({ certificate }: KeyPairState, now: Date): string {
  if (certificate === null || typeof certificate === 'string') return '';
  const soon = certificate.validTo.getTime() - now.getTime() < SOON;
  return soon ? `The certificate expires on ${day(certificate.validTo)}.` : '';
}

const KEY_WAS_THERE = 'The key was there already; only its certificate was missing.';

/** A key without its certificate is of no use, so nothing that works is replaced. */
const KEY_NOT_KNOWN =
  'The sink gives nothing back: if it had a key, that one is replaced. An app that holds its certificate takes the old key until the next deployment.';

/** Usual on every machine but the one that made the pair, so it is no failure. */
const KEY_ELSEWHERE =
  'The certificate is there and its private key is not: it stays where it was made, maybe for another integration that names the same certificate. If it is lost, make a new pair with --force.';

const KEY_WORDS: Readonly<Partial<Record<KeyPairState['key'], readonly string[]>>> = {
  readable: ['the private key'],
  unreadable: ['an unreadable key'],
};

function describeLoss({ key, certificate }: KeyPairState): string | null {
  const parts = [...(KEY_WORDS[key] ?? []), ...(certificate === null ? [] : [describeCertificate(certificate)])];
  return parts.length === 0 ? null : parts.join(' and ');
}

function describeCertificate(certificate: Exclude<KeyPairState['certificate'], null>): string {
  if (typeof certificate === 'string') return 'an unreadable certificate file';
  return `the certificate that is valid until ${day(certificate.validTo)} (SHA-256 ${certificate.fingerprint.slice(0, 23)}…)`;
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}
