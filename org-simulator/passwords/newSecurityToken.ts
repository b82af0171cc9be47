import { randomInt } from 'node:crypto';

/** Letters and digits, case counts; as long as those that users get. */
export const SECURITY_TOKEN_LENGTH = 24;

const CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

export function newSecurityToken(): string {
  return Array.from({ length: SECURITY_TOKEN_LENGTH }, () => CHARACTERS[randomInt(CHARACTERS.length)]).join('');
}
