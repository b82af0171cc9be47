import { createHash } from 'node:crypto';

/** User.CommunityNickname is unique in an org and holds at most 40 characters (object reference, User). */
const NICKNAME_LENGTH = 40;
const HASH_LENGTH = 8;

/**
 * A nickname from the user name. Cutting a long one off, as the Salesforce CLI does, would give two integrations of one
 * long prefix the same nickname (DUPLICATE_COMM_NICKNAME): a long one ends in a hash of the whole instead.
 */
export function nicknameOf(username: string): string {
  if (username.length <= NICKNAME_LENGTH) return username;
  const hash = createHash('sha256').update(username.toLowerCase()).digest('hex').slice(0, HASH_LENGTH);
  return `${username.slice(0, NICKNAME_LENGTH - HASH_LENGTH - 1)}-${hash}`;
}
