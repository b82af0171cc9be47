import type { Tombstone } from '../files/tombstone.ts';
import type { DesiredUser } from '../provision/desiredUser.ts';

/** What should go from an org, and what must not. */
export interface RetirementRequest {
  /** Never empty: without any there is nothing to ask the org. */
  readonly tombstones: readonly Tombstone[];
  /** All that `force-app/<env>` holds now, also of integrations that the run is not about: nothing of it is touched. */
  readonly kept: KeptThings;
  /** User name of who takes over what users that go are needed for; left out when people hand it over. */
  readonly reassignTo?: string;
}

/** What stays in an org, whatever the list of retired things says. */
export interface KeptThings {
  readonly components: readonly { readonly type: string; readonly fullName: string }[];
  readonly users: readonly DesiredUser[];
}
