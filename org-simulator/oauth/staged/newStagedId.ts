import { randomBytes } from 'node:crypto';

/** The identifier of a staged pair; nothing about its form is documented. */
export function newStagedId(): string {
  return randomBytes(9).toString('hex');
}
