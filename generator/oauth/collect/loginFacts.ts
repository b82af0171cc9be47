import type { StoredSecret } from '../../sinks/secretSink.ts';
import type { AppReference } from '../appReference.ts';
import type { ExpectedLogin } from '../login/expectedLogin.ts';
import type { OrgApp } from '../readOrgApps.ts';

/** Everything that decides about one integration's login document. Secret. */
export interface LoginFacts {
  readonly integration: string;
  readonly environment: string;
  readonly expected: ExpectedLogin;
  readonly app: AppReference;
  readonly orgApp: OrgApp;
  /** What the sink has as the login. */
  readonly stored: StoredSecret;
  /** Whether the sink holds a new credential that is not in use yet. */
  readonly isRotating: boolean;
  /** Consumer keys that log in beside the app's own: of a staged pair, or of the app that stands in during a rotation. */
  readonly otherKeys: ReadonlySet<string>;
  /** Keys (PEM) or secrets that were found outside of the stored login, those to be preferred first. */
  readonly candidates: readonly string[];
  /** Whether `candidates` are newer than what is stored, as far as the same app is concerned. */
  readonly prefersCandidates: boolean;
  /** The app's certificate, or the one that is to be deployed; null: not known. */
  readonly certificate: Buffer | string | null;
  /** Why the org does not hand out the secret; null when it was not asked, or does. */
  readonly refusal: string | null;
  /** Whether a login is written where nothing can be read, so that it cannot be compared. */
  readonly writesUnseen: boolean;
}
