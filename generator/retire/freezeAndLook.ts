import type { Org } from '../org/org.ts';
import { plainText } from '../org/plainText.ts';
import { type QueryPage, readPages } from '../org/readPages.ts';
import { type Soql, soql } from '../org/soql.ts';
import type { AccessCut } from './accessCut.ts';
import { callComposite, type Subanswer, type Subrequest } from './callComposite.ts';
import type { UserRow } from './findLogins.ts';
import { freezeRequest } from './freezeRequest.ts';
import type { LoginRow } from './loginRow.ts';
import { readRefusals } from './readRefusals.ts';
import { setFrozen } from './setFrozen.ts';

/** By which users still get in after they were frozen. Holds secrets: never print it. */
export interface OpenAccess {
  /** By user id. */
  readonly frozen: ReadonlyMap<string, AccessCut['frozen']>;
  readonly failures: ReadonlyMap<string, readonly string[]>;
  readonly tokens: readonly TokenRow[];
  readonly sessions: readonly SessionRow[];
}

interface TokenRow {
  readonly UserId: string;
  readonly AppName: string | null;
  readonly DeleteToken: string;
}

interface SessionRow {
  readonly Id: string;
  readonly UsersId: string;
}

/** Freezes and then reads tokens and sessions, in one call whose parts are done in this order. */
export async function freezeAndLook(
  org: Org,
  users: readonly UserRow[],
  allLogins: readonly LoginRow[],
): Promise<OpenAccess> {
  const ids = users.map(({ Id }) => Id);
  const active = users.filter(({ IsActive }) => IsActive).map(({ Id }) => Id);
  const logins = allLogins.filter(({ UserId, IsFrozen }) => active.includes(UserId) && !IsFrozen);
  const answers = await callComposite(org, 'Freezing users and reading their sessions', [
    ...(logins.length === 0 ? [] : [freezeRequest(logins, true)]),
    read(soql`SELECT UserId, AppName, DeleteToken FROM OauthToken WHERE UserId IN ${ids}`),
    read(soql`SELECT Id, UsersId FROM AuthSession WHERE UsersId IN ${ids}`),
  ]);
  const [sessions, tokens, frozen] = answers.toReversed();
  const refusals = await retryLocked(org, logins, frozen);
  const reads = [await rowsOf<TokenRow>(org, tokens), await rowsOf<SessionRow>(org, sessions)] as const;
  const unread = reads.flatMap(({ failure }) => failure ?? []);
  return {
    frozen: new Map(ids.map((id) => [id, active.includes(id) ? stateOf(id, allLogins, refusals) : 'inactive'])),
    failures: new Map(
      ids.map((id) => [id, [...(active.includes(id) ? refusalsOf(id, allLogins, refusals) : []), ...unread]]),
    ),
    tokens: reads[0].rows,
    sessions: reads[1].rows,
  };
}

function read(statement: Soql): Subrequest {
  return { method: 'GET', path: `/query?q=${encodeURIComponent(statement)}` };
}

type Refusals = ReadonlyMap<string, string>;

async function retryLocked(org: Org, logins: readonly LoginRow[], answer: Subanswer | undefined): Promise<Refusals> {
  if (answer === undefined) return new Map();
  const refusals = readRefusals(logins, answer);
  const locked = logins.filter(({ Id }) => refusals.get(Id)?.includes('UNABLE_TO_LOCK_ROW'));
  if (locked.length === 0) return refusals;
  const again = await setFrozen(org, locked, true);
  return new Map([...[...refusals].filter(([id]) => !locked.some(({ Id }) => Id === id)), ...again]);
}

interface Read<Row> {
  readonly rows: readonly Row[];
  readonly failure: string | null;
}

async function rowsOf<Row>(org: Org, answer: Subanswer | undefined): Promise<Read<Row>> {
  if (answer === undefined || answer.httpStatusCode >= 400) {
    return { rows: [], failure: `Tokens or sessions could not be read: ${plainText(JSON.stringify(answer?.body))}` };
  }
  const how = { signal: org.signal, retryDelay: org.pace.retryDelay, doing: 'Reading tokens and sessions' };
  return { rows: await readPages<Row>(org.connection, answer.body as QueryPage, how), failure: null };
}

function stateOf(id: string, logins: readonly LoginRow[], refusals: Refusals): AccessCut['frozen'] {
  const login = logins.find(({ UserId }) => UserId === id);
  if (login === undefined || refusals.has(login.Id)) return 'failed';
  return login.IsFrozen ? 'already' : 'done';
}

function refusalsOf(id: string, logins: readonly LoginRow[], refusals: Refusals): readonly string[] {
  const login = logins.find(({ UserId }) => UserId === id);
  if (login === undefined) return ['The org shows no UserLogin row of this user, so that he could not be frozen.'];
  const text = refusals.get(login.Id);
  return text === undefined ? [] : [`He could not be frozen: ${text}`];
}
