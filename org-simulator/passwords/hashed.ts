import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';

/** Cheap enough for tests; the state lives in memory only. */
const COST = { N: 1024 };

/** Salt and hash of a secret, as one text that tells nothing of it. */
export function hashed(secret: string): string {
  const salt = randomBytes(16);
  return `${salt.toString('hex')}:${scryptSync(secret, salt, 32, COST).toString('hex')}`;
}

export function matchesHash(secret: string, hash: string): boolean {
  const [salt = '', expected = ''] = hash.split(':');
  return timingSafeEqual(scryptSync(secret, Buffer.from(salt, 'hex'), 32, COST), Buffer.from(expected, 'hex'));
}
