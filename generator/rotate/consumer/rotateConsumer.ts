import { ToolError } from '../../shared/toolError.ts';
import type { Rotation } from '../rotation.ts';
import type { KnownTarget } from '../rotationEngine.ts';
import type { RotationOptions } from '../rotationOptions.ts';

/** Consumer key and secret of an external client app. */
export async function rotateConsumer({ user }: KnownTarget, _options: RotationOptions): Promise<Rotation> {
  throw new ToolError(`The consumer of ${user.name} cannot be rotated yet.`);
}
