import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether two secrets are the same. White space around them does not count: programs add and take away line breaks. */
export function sameSecret(left: string, right: string): boolean {
  return timingSafeEqual(digest(left), digest(right));
}

function digest(secret: string): Buffer {
  return createHash('sha256').update(secret.trim()).digest();
}
