import { randomBytes } from 'node:crypto';
import type { OrgState } from '../../state/orgState.ts';
import { partOf } from '../body/partOf.ts';
import { textOf } from '../body/textOf.ts';

/** A new consumer key has 85 characters and starts with 3MVG9 (retrieved files of public repositories). */
export function newConsumerKey(): string {
  return `3MVG9${randomBytes(80).toString('base64url').replaceAll('-', '.').slice(0, 80)}`;
}

/** 64 hexadecimal digits, as apps show them since 2019. */
export function newConsumerSecret(): string {
  return randomBytes(32).toString('hex').toUpperCase();
}

/** Keys are unique over all apps of all orgs; here over those of this org. */
export function isConsumerKeyTaken(key: string, owner: string | undefined, org: OrgState): boolean {
  const connected = org.metadata
    .all('ConnectedApp')
    .filter(({ id, body }) => id !== owner && textOf(partOf(body, 'oauthConfig'), 'consumerKey') === key);
  const external = org.metadata
    .all('ExtlClntAppGlobalOauthSettings')
    .filter(({ id, body }) => id !== owner && textOf(body, 'consumerKey') === key);
  return connected.length + external.length > 0;
}
