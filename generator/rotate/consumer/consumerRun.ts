import type { AppCredentials } from '../../oauth/appCredentials/appCredentials.ts';
import type { AppReference } from '../../oauth/appReference.ts';
import type { SecretName } from '../../sinks/secretName.ts';
import type { KnownTarget } from '../rotationEngine.ts';
import type { RotationOptions } from '../rotationOptions.ts';

/** A consumer key and its secret. */
export type ConsumerPair = AppCredentials['primary'];

/** What the steps of one rotation share. */
export interface ConsumerRun {
  readonly target: KnownTarget;
  readonly options: RotationOptions;
  readonly app: AppReference;
  /** Where the sink keeps the login. */
  readonly name: SecretName & { readonly kind: 'login' };
  /** Both pairs as the org has them now. Throws OrgError. Secret. */
  look(): Promise<AppCredentials>;
  /** Things that belong into the result: what was found, what is left to do by hand. */
  readonly notes: { readonly reasons: string[]; readonly actions: string[] };
}
