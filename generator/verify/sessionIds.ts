import type { Org } from '../org/org.ts';
import { OrgError } from '../org/orgError.ts';
import { soql } from '../org/soql.ts';

/** Live sessions of users, ids by user id of 18 characters, an entry for each user; null when the administrator may not see them. */
export async function sessionIds(
  org: Org,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>> | null> {
  if (userIds.length === 0) return new Map();
  const rows = await org
    .query<{ readonly Id: string; readonly UsersId: string }>(
      // Needs Manage Users (Object Reference, AuthSession, Special Access Rules).
      soql`SELECT Id, UsersId FROM AuthSession WHERE UsersId IN ${userIds}`,
    )
    .catch((error: unknown) => {
      if (error instanceof OrgError && error.code !== '') return null;
      throw error;
    });
  if (rows === null) return null;
  const byUser = Map.groupBy(rows, ({ UsersId }) => UsersId);
  return new Map(userIds.map((userId) => [userId, new Set((byUser.get(userId) ?? []).map(({ Id }) => Id))]));
}
