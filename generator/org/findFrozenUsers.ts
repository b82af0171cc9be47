import type { Org } from './org.ts';
import { queryNames } from './queryNames.ts';
import { soql } from './soql.ts';

/** Ids of those users that are frozen (Object Reference, UserLogin). */
export async function findFrozenUsers(org: Org, userIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await queryNames<{ readonly UserId: string }>(
    org,
    userIds,
    (ids) => soql`SELECT UserId FROM UserLogin WHERE IsFrozen = ${true} AND UserId IN ${ids}`,
  );
  return new Set(rows.map(({ UserId }) => UserId));
}
