import { createHash } from 'node:crypto';

/** Tells consumer keys apart in a record and on a screen; a key is no secret, and whole it says nothing more. */
export function fingerprint({ key }: { readonly key: string }): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 8);
}
