import type { LastLogin, LastToken } from '../credentialState.ts';
import type { Told } from '../told.ts';

/** How users of an org were used; by user name and the labels under which their app logs in. */
export interface Usage {
  lastLogin(username: string, labels: readonly string[]): Told<LastLogin | null>;
  lastToken(username: string, labels: readonly string[]): Told<LastToken | null>;
}
