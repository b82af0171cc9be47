import type { Tombstone } from './tombstone.ts';

/**
 * Equal for two tombstones of the same thing, whichever integration it was generated for. Salesforce compares names
 * without regard to case.
 */
export function tombstoneKey({ type, name, username }: Omit<Tombstone, 'integration'>): string {
  return `${type}\t${name}\t${username ?? ''}`.toLowerCase();
}
