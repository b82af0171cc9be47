import { randomBytes } from 'node:crypto';

/** A new consumer key has 85 characters and starts with 3MVG9 (retrieved files of public repositories). */
export function newConsumerKey(): string {
  return `3MVG9${randomBytes(80).toString('base64url').replaceAll('-', '.').slice(0, 80)}`;
}
