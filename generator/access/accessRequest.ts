import type { LoginRestrictions } from './loginRestrictions.ts';

/** Whose access is read. Users that the org does not have are left out of the answer. */
export interface AccessRequest {
  /** Ids have 18 characters. */
  readonly users: { readonly ids: readonly string[] } | { readonly usernames: readonly string[] };
  /** Of profiles that were retrieved, by name as Setup shows it, without regard to case; may lack any. */
  readonly loginRestrictions?: ReadonlyMap<string, LoginRestrictions>;
}
