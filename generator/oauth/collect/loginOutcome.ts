import type { OAuthFlow } from '../../resolve/resolvedIntegrationUser.ts';
import type { SecretSink } from '../../sinks/secretSink.ts';

/** What became of one integration's login document. JSON-serialisable; names places, never what is in them. */
export interface LoginOutcome {
  readonly integration: string;
  readonly environment: string;
  /** Null for `app: none`. */
  readonly flow: OAuthFlow | null;
  /**
   * - `written`: the sink has the login now
   * - `unchanged`: it had it
   * - `rotating`: a rotation is under way, and the login in the sink is left to it
   * - `not-seen`: the sink gives nothing back, so nothing was written without being asked for
   * - `not-at-hand`: the key or secret is not here; `actions` has the way to it
   * - `not-deployed`: the org has no such app
   * - `failed`: the sink refused, or has something else in this place
   * - `no-app`: `app: none`
   */
  readonly outcome:
    | 'written'
    | 'unchanged'
    | 'rotating'
    | 'not-seen'
    | 'not-at-hand'
    | 'not-deployed'
    | 'failed'
    | 'no-app';
  readonly sink: SecretSink['type'] | null;
  /** The login's place in the sink, in words. */
  readonly place: string | null;
  /** Whether what was written was read back and compared; null when nothing was written. */
  readonly readBack: boolean | null;
  readonly note: string;
  readonly actions: readonly string[];
}
