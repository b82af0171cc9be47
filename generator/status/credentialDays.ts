import { certificateInUse } from './certificateInUse.ts';
import { credentialSince } from './credentialSince.ts';
import type { CredentialState } from './credentialState.ts';
import { daysUntil } from './daysUntil.ts';
import { lastUse } from './lastUse.ts';

/** A state counted in whole days, by UTC. Null: not known, or there is none. */
export interface CredentialDays {
  /** Until the certificate in use ends; negative when it has. */
  readonly certificateLeft: number | null;
  /** That the key or secret is in use. */
  readonly age: number | null;
  /** That it is in use at most: its app is no older. Null when the age is known. */
  readonly ageAtMost: number | null;
  /** Since the last use. */
  readonly idle: number | null;
}

/** Pure. */
export function credentialDays(state: CredentialState, now: Date): CredentialDays {
  const certificate = certificateInUse(state);
  const { since, notBefore } = credentialSince(state);
  const used = lastUse(state);
  return {
    certificateLeft: certificate === null ? null : daysUntil(now, certificate.validTo),
    age: since === null ? null : daysUntil(since, now),
    ageAtMost: notBefore === null ? null : daysUntil(notBefore, now),
    idle: used ? daysUntil(used, now) : null,
  };
}
