import type { Org } from '../../org/org.ts';
import { OrgError } from '../../org/orgError.ts';
import { type BatchedAnswer, type BatchedQuery, queryBatch } from '../../org/queryBatch.ts';
import { type Soql, soql } from '../../org/soql.ts';
import { groupLogins, type HistoryRow } from './groupLogins.ts';
import type { ToldIds, UserKnowledge } from './userKnowledge.ts';

/** So that the kinds of logins of so many users fit into one answer. */
const USERS_PER_QUERY = 50;
/** An answer with groups has no second page (SOQL and SOSL Reference, GROUP BY): 2,000 rows are all that there are. */
const MOST_GROUPS = 2000;
/** Of `statementsFor`. */
const QUERIES_PER_PART = 5;

/**
 * Everything in one batch for up to 250 users. The history is grouped by the org: one row for each kind of login, however
 * often. Columns like ApiType can be grouped, not filtered (Object Reference, LoginHistory). Throws OrgError when the
 * history cannot be read: a report without it would say that nothing is legacy.
 */
export async function readUserKnowledge(org: Org, userIds: readonly string[], since: Date): Promise<UserKnowledge> {
  const parts = inParts([...new Set(userIds)]);
  const statements = parts.flatMap((ids) => statementsFor(ids, since));
  const answers = await queryBatch(org, statements.map(toQuery));
  const of = (place: number) => answers.filter((_, index) => index % QUERIES_PER_PART === place);
  return {
    groups: groupLogins(of(0).flatMap(readHistory)),
    frozen: idsOf(of(1), 'UserId'),
    useAnyApiAuth: idsOf(of(2), 'AssigneeId'),
    passwordNeverExpires: idsOf(of(3), 'AssigneeId'),
    singleSignOn: idsOf(of(4), 'AssigneeId'),
  };
}

function inParts(ids: readonly string[]): readonly (readonly string[])[] {
  const parts = Math.ceil(ids.length / USERS_PER_QUERY);
  return Array.from({ length: parts }, (_, part) => ids.slice(part * USERS_PER_QUERY, (part + 1) * USERS_PER_QUERY));
}

/** The field of Use Any API Auth is not in every org yet; each permission is asked for by itself. */
function statementsFor(ids: readonly string[], since: Date): readonly Soql[] {
  return [
    soql`SELECT UserId, LoginType, LoginSubType, ApiType, ApiVersion, Application, ClientVersion, Status,
      COUNT(Id) logins, MAX(LoginTime) latest FROM LoginHistory WHERE UserId IN ${ids} AND LoginTime >= ${since}
      GROUP BY UserId, LoginType, LoginSubType, ApiType, ApiVersion, Application, ClientVersion, Status
      LIMIT ${MOST_GROUPS}`,
    soql`SELECT UserId FROM UserLogin WHERE IsFrozen = ${true} AND UserId IN ${ids}`,
    soql`SELECT AssigneeId FROM PermissionSetAssignment
      WHERE PermissionSet.PermissionsUseAnyApiAuth = ${true} AND AssigneeId IN ${ids}`,
    soql`SELECT AssigneeId FROM PermissionSetAssignment
      WHERE PermissionSet.PermissionsPasswordNeverExpires = ${true} AND AssigneeId IN ${ids}`,
    soql`SELECT AssigneeId FROM PermissionSetAssignment
      WHERE PermissionSet.PermissionsIsSsoEnabled = ${true} AND AssigneeId IN ${ids}`,
  ];
}

function toQuery(statement: Soql): BatchedQuery {
  return { api: 'data', statement };
}

function readHistory(answer: BatchedAnswer): readonly HistoryRow[] {
  if (!answer.ok) throw unreadable(answer);
  if (answer.complete && answer.rows.length < MOST_GROUPS) return answer.rows as unknown as readonly HistoryRow[];
  throw new OrgError('The users have more kinds of logins than the org tells at once.', {
    actions: ['Look at fewer days with --days, or at fewer integrations with --only.'],
  });
}

function unreadable({ code, message }: { readonly code: string; readonly message: string }): OrgError {
  return new OrgError('The login history cannot be read.', {
    code,
    platformText: message,
    actions: ['The user who runs this needs Manage Users or Monitor Login History.'],
  });
}

function idsOf(answers: readonly BatchedAnswer[], column: string): ToldIds {
  const ids = new Set<string>();
  for (const answer of answers) {
    if (!answer.ok || !answer.complete) return null;
    for (const row of answer.rows) ids.add(String(row[column]));
  }
  return ids;
}
