import { randomBytes } from 'node:crypto';
import { rowsWith } from '../state/indexRows.ts';
import type { OrgState } from '../state/orgState.ts';

export interface Session {
  readonly token: string;
  readonly userId: string;
  readonly username: string;
  /** Empty for the administrator that the simulator logs in itself. */
  readonly scopes: readonly string[];
  /** Name of the app that got the token. */
  readonly application: string | null;
}

export interface SessionStore {
  /** Makes a token of the form `00D…!…`, without hyphens as clients tell tokens from user names by it. */
  open(session: Omit<Session, 'token' | 'username'>): Session;
  /** The session, when the token is known and its user active and not frozen. */
  check(token: string | undefined): Session | undefined;
  close(token: string): boolean;
}

export function sessionStore(org: OrgState): SessionStore {
  const sessions = new Map<string, Omit<Session, 'username'>>();
  return {
    open: (session) => {
      const token = `${org.orgId.slice(0, 15)}!AQ${randomBytes(48).toString('hex')}`;
      sessions.set(token, { ...session, token });
      return { ...session, token, username: usernameOf(org, session.userId) };
    },
    check: (token) => {
      const session = token === undefined ? undefined : sessions.get(token);
      if (session === undefined || !mayUseApi(org, session.userId)) return undefined;
      return { ...session, username: usernameOf(org, session.userId) };
    },
    close: (token) => sessions.delete(token),
  };
}

/** Deactivating and freezing end access at once (Salesforce Help, "Freeze or Unfreeze User Accounts"). */
function mayUseApi(org: OrgState, userId: string): boolean {
  const [login] = rowsWith(org.records.all('UserLogin'), 'UserId', userId);
  return org.records.get('User', userId)?.['IsActive'] === true && login?.['IsFrozen'] !== true;
}

function usernameOf(org: OrgState, userId: string): string {
  return String(org.records.get('User', userId)?.['Username']);
}
