import type { CredentialState } from './credentialState.ts';

/** ISO 8601 of the newest sign of use; null: none. Undefined: nobody told. */
export function lastUse({
  lastLogin,
  lastToken,
}: Pick<CredentialState, 'lastLogin' | 'lastToken'>): string | null | undefined {
  const times = [
    lastLogin.told ? (lastLogin.value?.time ?? null) : null,
    lastToken.told ? (lastToken.value?.time ?? null) : null,
  ].filter((time) => time !== null);
  // A token that was not used says nothing of logins, which are what both flows leave behind.
  if (times.length === 0) return lastLogin.told ? null : undefined;
  return times.toSorted((left, right) => Date.parse(left) - Date.parse(right)).at(-1);
}
