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
  /** Opened with an expired password: good for setting another one by SOAP, and for nothing else. */
  readonly passwordExpired?: boolean;
}

export interface SessionStore {
  /** Makes a token of the form `00D…!…`, without hyphens as clients tell tokens from user names by it. */
  open(session: Omit<Session, 'token' | 'username'>): Session;
  /** The session, when the token is known, its AuthSession row is there, and its user active and not frozen. */
  check(token: string | undefined): Session | undefined;
  /** A session that an app has of a user and that `check` still takes. */
  find(session: Pick<Session, 'userId' | 'application'>): Session | undefined;
  close(token: string): boolean;
  /** Ends all sessions of a user that an app got. */
  closeAll(session: Pick<Session, 'userId' | 'application'>): void;
}

interface OpenSession extends Omit<Session, 'username'> {
  /** Its AuthSession row: whoever deletes that ends the session (Object Reference, AuthSession, Usage). */
  readonly rowId: string;
}

export function sessionStore(org: OrgState): SessionStore {
  const sessions = new Map<string, OpenSession>();
  const close = (token: string) => {
    const session = sessions.get(token);
    if (session !== undefined) org.records.remove('AuthSession', session.rowId);
    return sessions.delete(token);
  };
  const check = (token: string | undefined) => {
    const session = token === undefined ? undefined : sessions.get(token);
    if (session === undefined || org.records.get('AuthSession', session.rowId) === undefined) return undefined;
    if (!mayUseApi(org, session.userId)) return undefined;
    return { ...session, username: usernameOf(org, session.userId) };
  };
  return {
    open: (session) => {
      const token = `${org.orgId.slice(0, 15)}!AQ${randomBytes(48).toString('hex')}`;
      sessions.set(token, { ...session, token, rowId: insertRow(org, session) });
      return { ...session, token, username: usernameOf(org, session.userId) };
    },
    check,
    find: ({ userId, application }) => {
      const same = (session: OpenSession) => session.userId === userId && session.application === application;
      return [...sessions.values()]
        .filter(same)
        .map(({ token }) => check(token))
        .find((found) => found !== undefined);
    },
    close,
    closeAll: ({ userId, application }) => {
      for (const session of [...sessions.values()]) {
        if (session.userId === userId && session.application === application) close(session.token);
      }
    },
  };
}

/** The app that a session belongs to, beside the fields that Salesforce has. */
export const SESSION_APP = 'SimulatedApplication';

/** Two hours, the default of Session Settings. */
const NUM_SECONDS_VALID = 7200;

function insertRow(org: OrgState, { userId, application }: Pick<Session, 'userId' | 'application'>): string {
  return org.records.insert('AuthSession', {
    UsersId: userId,
    UserType: 'Standard',
    LoginType: application === null ? 'Application' : 'Remote Access 2.0',
    SessionType: 'API',
    SessionSecurityLevel: 'STANDARD',
    NumSecondsValid: NUM_SECONDS_VALID,
    SourceIp: '127.0.0.1',
    LogoutUrl: null,
    ParentId: null,
    LoginHistoryId: null,
    IsCurrent: false,
    [SESSION_APP]: application,
  }).Id;
}

/** Deactivating and freezing end access at once (Salesforce Help, "Freeze or Unfreeze User Accounts"). */
function mayUseApi(org: OrgState, userId: string): boolean {
  const [login] = rowsWith(org.records.all('UserLogin'), 'UserId', userId);
  return org.records.get('User', userId)?.['IsActive'] === true && login?.['IsFrozen'] !== true;
}

function usernameOf(org: OrgState, userId: string): string {
  return String(org.records.get('User', userId)?.['Username']);
}
