import type { VaultClient } from './connectVault.ts';
import { readVaultRefusal } from './vaultFailure.ts';

/** What is at a path of a KV version 2 engine; `version` is 0 when there never was anything. */
export type VaultSecret =
  | { readonly kind: 'data'; readonly data: Readonly<Record<string, unknown>>; readonly version: number }
  | { readonly kind: 'none'; readonly version: number }
  | { readonly kind: 'unreadable'; readonly reason: string };

interface Answer {
  readonly data?: {
    readonly data?: Readonly<Record<string, unknown>> | null;
    readonly metadata?: { readonly version?: number };
  };
}

/**
 * Reads the newest version. One that was deleted is answered with 404 and its metadata (Vault, KV secrets engine version 2,
 * API). Throws what the client throws.
 */
export async function readVaultSecret(client: VaultClient, path: string): Promise<VaultSecret> {
  try {
    return toSecret((await client.read(path)) as Answer);
  } catch (error) {
    const refusal = readVaultRefusal(error);
    if (refusal?.status === 403) return { kind: 'unreadable', reason: 'Vault does not let this login read it.' };
    // Of a path without an engine it says so in words.
    if (refusal?.status !== 404 || /no handler/.test(refusal.message)) throw error;
    return { ...toSecret((refusal.body ?? {}) as Answer) };
  }
}

function toSecret({ data: { data, metadata } = {} }: Answer): VaultSecret {
  const version = metadata?.version ?? 0;
  return data ? { kind: 'data', data, version } : { kind: 'none', version };
}
