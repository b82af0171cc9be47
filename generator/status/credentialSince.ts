import { certificateInUse } from './certificateInUse.ts';
import type { CredentialState, StagedSet } from './credentialState.ts';

/** Since when the private key or consumer secret is in use, and how that is known. */
export interface CredentialSince {
  /** ISO 8601; null: not known. */
  readonly since: string | null;
  readonly by: 'certificate' | 'journal' | 'staged' | null;
  /** ISO 8601: it cannot be older than its app; null when that is not known either, or not needed. */
  readonly notBefore: string | null;
}

/**
 * A key is as old as its certificate. Of a consumer secret no API tells the age: known is that of a staged set in use, and
 * of one that a rotation on this machine made. Anything else is left open.
 */
export function credentialSince(state: CredentialState): CredentialSince {
  return state.flow === 'jwt-bearer' ? sinceOfKey(state) : sinceOfSecret(state);
}

function sinceOfKey(state: CredentialState): CredentialSince {
  const since = certificateInUse(state)?.validFrom ?? null;
  return { since, by: since === null ? null : 'certificate', notBefore: null };
}

function sinceOfSecret({ staged, rotation, orgApp }: CredentialState): CredentialSince {
  const inUse = staged.told ? staged.value.find(({ isInUse }) => isInUse) : undefined;
  if (inUse !== undefined) return sinceOfStaged(inUse);
  const madeAt = rotation.journal?.madeAt ?? null;
  if (madeAt !== null) return { since: madeAt, by: 'journal', notBefore: null };
  return { since: null, by: null, notBefore: orgApp.told ? (orgApp.value?.created ?? null) : null };
}

/** What the slot of a former pair says of days is about the slot, as far as the documentation goes. */
function sinceOfStaged({ state, created }: StagedSet): CredentialSince {
  const since = state === 'Active' ? created : null;
  return { since, by: since === null ? null : 'staged', notBefore: null };
}
