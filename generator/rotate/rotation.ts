import type { OAuthFlow } from '../resolve/resolvedIntegrationUser.ts';
import type { RotationStep } from './rotationStep.ts';

/** What became of one integration's credential. Holds no secret. */
export interface Rotation {
  readonly integration: string;
  readonly environment: string;
  /** Null for `app: none`. */
  readonly flow: OAuthFlow | null;
  /**
   * - `rotated`: the new credential is in use and the old one worthless
   * - `rehearsed`: a dry run found nothing in the way
   * - `overlapping`: both work; the same command revokes the old one later
   * - `not-rotatable`: the platform has no API for it; `actions` has the way by hand
   * - `refused`: would do harm: the credential this run uses, an app of several integrations
   * - `failed`: stopped; the same command goes on
   */
  readonly outcome: 'rotated' | 'rehearsed' | 'overlapping' | 'not-rotatable' | 'refused' | 'failed';
  /** How old and new meet: `staged` (consumer key and secret), `second-app` (certificate), `cut-over` (certificate). */
  readonly way: 'staged' | 'second-app' | 'cut-over' | null;
  /** In their order, with those of an earlier run. */
  readonly steps: readonly { readonly step: RotationStep; readonly at: string; readonly note: string }[];
  /** Milliseconds in which a program could not log in with what it had, as far as this run saw; null when nothing was cut over. */
  readonly gap: number | null;
  /** Empty unless there is something to say. */
  readonly reason: string;
  readonly actions: readonly string[];
}
