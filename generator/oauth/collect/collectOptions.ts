import type { SecretSink } from '../../sinks/secretSink.ts';
import type { LoginOutcome } from './loginOutcome.ts';

export interface CollectOptions {
  /** Origin of the org's My Domain. */
  readonly origin: string;
  /** Absolute path. */
  readonly projectRoot: string;
  /** Where the secrets of an integration are kept; the same value for all that share a sink. */
  readonly sinkFor: (integration: string) => Promise<SecretSink>;
  readonly processEnvironment: Readonly<Record<string, string | undefined>>;
  /**
   * Asked for by a person: the org is asked for every secret, what variables hold counts more than what is stored, and a sink
   * that gives nothing back is written to. Otherwise no more is done than a login needs that is not there, or not right.
   */
  readonly isThorough: boolean;
  /** Developer name of the app that stands in for another while its certificate is replaced. */
  readonly standInOf: (developerName: string) => string;
  /** Told as soon as an integration is done. */
  readonly onOutcome: (outcome: LoginOutcome) => void;
}
