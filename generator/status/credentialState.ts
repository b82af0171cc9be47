import type { StagedState } from '../oauth/appCredentials/stagedCredential.ts';
import type { AppReference } from '../oauth/appReference.ts';
import type { OAuthFlow } from '../resolve/resolvedIntegrationUser.ts';
import type { Position } from '../shared/position.ts';
import type { CertificateState } from './certificateState.ts';
import type { RotationState } from './rotationState.ts';
import type { StoredSecrets } from './storedSecret.ts';
import type { Told } from './told.ts';

/** The credential of one integration in one environment: what is known of it, and why the rest is not. Holds no secret. */
export interface CredentialState {
  readonly integration: string;
  readonly environment: string;
  readonly username: string;
  /** Null for `app: none`. */
  readonly flow: OAuthFlow | null;
  readonly app: AppReference | null;
  /** Where app.certificate, or the app, is written. */
  readonly position: Position;
  readonly keyPath: 'app.certificate' | 'app';
  /** `monitoring.expect.maxIdle`; null: none. */
  readonly maxIdleDays: number | null;
  /** The file that the definition names; null when it names none. */
  readonly file: CertificateFile | null;
  /** The app as the org has it; null: it has none of this name. */
  readonly orgApp: Told<OrgAppState | null>;
  readonly stored: Told<StoredSecrets>;
  /** Sets of consumer key and secret beside the app's own. */
  readonly staged: Told<readonly StagedSet[]>;
  readonly rotation: RotationState;
  /** Newest successful login of this user by this app; null: none in the login history, which goes back six months. */
  readonly lastLogin: Told<LastLogin | null>;
  /** Newest use of a refresh token; null: there is none, which is usual for both flows. */
  readonly lastToken: Told<LastToken | null>;
}

export interface CertificateFile {
  /** Relative to the project. */
  readonly path: string;
  /** Null when there is no certificate to be had of it; `problem` says why. */
  readonly certificate: CertificateState | null;
  /** The end of a sentence that begins with the file; empty when there is none. */
  readonly problem: string;
}

export interface OrgAppState {
  /** ISO 8601; null when the org does not tell. Nothing of the app is older. */
  readonly created: string | null;
  /** Whether its OAuth settings were found, by the name that Setup and this program give them. */
  readonly isRead: boolean;
  /** Null when the app has none. */
  readonly certificate: CertificateState | null;
}

/** A staged set of an external client app, without key and secret. */
export interface StagedSet {
  readonly state: StagedState;
  /** ISO 8601; null when the org does not tell. */
  readonly created: string | null;
  /** ISO 8601; null when the org does not tell. */
  readonly expires: string | null;
  /** Whether the login document has its key: then it is the one in use. */
  readonly isInUse: boolean;
}

export interface LastLogin {
  /** ISO 8601. */
  readonly time: string;
  /** LoginHistory.Application and LoginType. */
  readonly application: string;
  readonly type: string;
}

export interface LastToken {
  /** ISO 8601; null: never used. */
  readonly time: string | null;
  readonly uses: number;
}
