import type { StoredSecret } from '../../sinks/secretSink.ts';
import type { JwtLogin } from './jwtLogin.ts';
import type { NewKeyPair } from './newKeyPair.ts';
import type { OrgApp } from './orgApp.ts';

/** Where a rotation stands, as org and sink tell. */
export interface KeyPairState {
  readonly app: OrgApp;
  /** The app that an earlier run left to stand in; null when there is none that is ours. */
  readonly second: OrgApp | null;
  /** Whether somebody else's app has the second app's name. */
  readonly nameTaken: boolean;
  /** What programs read; null when there is no login document, or none of this flow. */
  readonly login: JwtLogin | null;
  /** Whether the sink has anything where programs look for their login. */
  readonly hasLogin: boolean;
  /** As the sink gave it: for a program that has key and consumer key from two places. */
  readonly privateKey: StoredSecret;
  /** The pair that an earlier run began with and that may be gone on with; null: a new one. */
  readonly pair: NewKeyPair | null;
}
