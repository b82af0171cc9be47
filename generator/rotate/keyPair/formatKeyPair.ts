import type { NewKeyPair } from './newKeyPair.ts';

/** What the sink keeps under `rotation` while a pair is not everywhere in use: one line of JSON. Secret. */
export function formatKeyPair({ privateKey, certificate, startedAt }: NewKeyPair): string {
  return JSON.stringify({ privateKey, certificate, startedAt: startedAt.toISOString() });
}
