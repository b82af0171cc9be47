import { ToolError } from '../../shared/toolError.ts';
import type { Rotation } from '../rotation.ts';
import type { KnownTarget } from '../rotationEngine.ts';
import type { RotationOptions } from '../rotationOptions.ts';

/** Private key and certificate of an app. */
export async function rotateKeyPair({ user }: KnownTarget, _options: RotationOptions): Promise<Rotation> {
  throw new ToolError(`The key pair of ${user.name} cannot be rotated yet.`);
}
