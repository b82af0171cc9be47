import type { Rotation } from './rotation.ts';
import type { RotationOptions } from './rotationOptions.ts';
import type { RotationTarget } from './rotationTarget.ts';

/** A target whose user is in the org. */
export interface KnownTarget extends RotationTarget {
  /** 18 characters. */
  readonly userId: string;
}

/**
 * Rotates one integration's credential in one way. Steps go to `options.log`; whoever calls puts them into the result, so
 * an engine may leave `steps` empty. Throws ToolError for what stopped it, which becomes the outcome `failed`.
 */
export type RotationEngine = (target: KnownTarget, options: RotationOptions) => Promise<Rotation>;
