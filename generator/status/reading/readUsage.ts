import { readOwnPermissions } from '../../access/readOwnPermissions.ts';
import type { Org } from '../../org/org.ts';
import { queryNames } from '../../org/queryNames.ts';
import { queryTogether } from '../../org/queryTogether.ts';
import { soql } from '../../org/soql.ts';
import type { Told } from '../told.ts';
import { askOrg } from './askOrg.ts';
import { type LoginRow, newestLogin } from './newestLogin.ts';
import { newestToken, type TokenRow } from './newestToken.ts';
import type { Usage } from './usage.ts';

/** Others than these see their own rows, and no error (Object Reference, LoginHistory; OauthToken, Special Access Rules). */
const LOGINS = { permissions: ['ManageUsers', 'MonitorLoginHistory'], words: 'Manage Users or Monitor Login History' };
const TOKENS = { permissions: ['CustomizeApplication'], words: 'Customize Application' };

/**
 * Logins and tokens of all users in two calls, as far as a list of names fits into a query. Logins come grouped: a user that
 * logs in every minute has a handful of rows. Throws OrgError when the org cannot be reached.
 */
export async function readUsage(org: Org, usernames: readonly string[]): Promise<Usage> {
  const together = { ...org, query: queryTogether(org) };
  const [users, own] = await Promise.all([
    findUserIds(together, usernames),
    askOrg(() => readOwnPermissions(together)),
  ]);
  const ids = [...users.values()];
  const [logins, tokens] = await Promise.all([
    whenAllowed(own, LOGINS, () => queryNames<LoginRow>(together, ids, loginsOf)),
    whenAllowed(own, TOKENS, () => queryNames<TokenRow>(together, ids, tokensOf)),
  ]);
  const idOf = (username: string) => users.get(username.toLowerCase()) ?? null;
  return {
    lastLogin: (username, labels) => map(logins, (rows) => newestLogin(rows, { userId: idOf(username), labels })),
    lastToken: (username, labels) => map(tokens, (rows) => newestToken(rows, { userId: idOf(username), labels })),
  };
}

async function findUserIds(org: Org, usernames: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await queryNames<{ readonly Id: string; readonly Username: string }>(
    org,
    usernames,
    (names) => soql`SELECT Id, Username FROM User WHERE Username IN ${names}`,
  );
  return new Map(rows.map(({ Id, Username }) => [Username.toLowerCase(), Id]));
}

/** Application and Status can be grouped and not filtered (Object Reference, LoginHistory). */
function loginsOf(ids: readonly string[]) {
  return soql`SELECT UserId, Application, LoginType, Status, MAX(LoginTime) newest FROM LoginHistory
    WHERE UserId IN ${ids} GROUP BY UserId, Application, LoginType, Status`;
}

function tokensOf(ids: readonly string[]) {
  return soql`SELECT UserId, AppName, LastUsedDate, UseCount FROM OauthToken WHERE UserId IN ${ids}`;
}

async function whenAllowed<Row>(
  own: Told<ReadonlySet<string>>,
  { permissions, words }: typeof LOGINS,
  ask: () => Promise<readonly Row[]>,
): Promise<Told<readonly Row[]>> {
  if (!own.told) return own;
  if (permissions.some((name) => own.value.has(name))) return askOrg(ask);
  return { told: false, reason: `this user sees only his own without ${words}` };
}

function map<From, To>(told: Told<From>, change: (value: From) => To): Told<To> {
  return told.told ? { told: true, value: change(told.value) } : told;
}
