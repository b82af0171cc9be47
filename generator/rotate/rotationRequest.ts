import type { ResolvedIntegrationUser } from '../resolve/resolvedIntegrationUser.ts';
import type { Rotation } from './rotation.ts';
import type { RotationOptions } from './rotationOptions.ts';

/** One run over some integrations of an environment. */
export interface RotationRequest extends Omit<RotationOptions, 'log'> {
  /** Every integration of the environment, also those that are not rotated: they may share an app. */
  readonly neighbours: readonly ResolvedIntegrationUser[];
  /** The consumer key that the administrator's connection logs in with; null when nobody knows. */
  readonly ownConsumerKey: string | null;
  /** Told of each step that is done; null: of something to know that is no step. */
  readonly onStep: (integration: string, step: Rotation['steps'][number] | null, note: string) => void;
  /** Told as soon as an integration is done. */
  readonly onRotation: (rotation: Rotation) => void;
}
