import type { StampedFile } from './bundleManifest.ts';
import { isUnchanged } from './isUnchanged.ts';

/** Whether a file stands as it was stamped, and had stood so at a time in milliseconds since 1970. */
export function wasUntouchedSince(time: number, stamp: StampedFile): boolean {
  const [, , modified, changed] = stamp;
  return modified < time && changed < time && isUnchanged(stamp);
}
