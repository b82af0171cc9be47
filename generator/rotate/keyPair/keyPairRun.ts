import type { GeneratedApp } from '../../metadata/generatedApp.ts';
import type { SecretKind, SecretName } from '../../sinks/secretName.ts';
import type { KnownTarget } from '../rotationEngine.ts';
import type { RotationOptions } from '../rotationOptions.ts';

/** One rotation of a key pair, and what all of its steps need. */
export interface KeyPairRun {
  readonly target: KnownTarget;
  readonly options: RotationOptions;
  readonly appType: GeneratedApp['type'];
  /** Developer name of the app. */
  readonly appName: string;
  /** File of the certificate, relative to the project. */
  readonly certificateFile: string;
  /** Under which the integration's secrets are kept. */
  readonly nameOf: (kind: SecretKind) => SecretName;
}
