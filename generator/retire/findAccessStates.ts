import type { Org } from '../org/org.ts';
import { queryNames } from '../org/queryNames.ts';
import { soql } from '../org/soql.ts';
import type { Duty } from './duty.ts';
import { findDuties } from './findDuties.ts';
import type { RetiringUser, UserAccessState } from './foundRetirement.ts';

interface LoginRow {
  readonly Id: string;
  readonly UserId: string;
  readonly IsFrozen: boolean;
}

interface TokenRow {
  readonly UserId: string;
  readonly AppName: string | null;
}

interface MemberRow {
  readonly Id: string;
  readonly UserOrGroupId: string;
  readonly Group: { readonly Name: string | null; readonly DeveloperName: string | null };
}

/**
 * How these users get in, which queues and public groups they are in, and what they are needed for, by user id. An inactive user cannot, but his
 * tokens are there and would work again if he was activated. Tokens of JWT bearer and client credentials leave no
 * OauthToken row. Secrets are not read.
 */
export async function findAccessStates(
  org: Org,
  users: readonly Pick<RetiringUser, 'id' | 'active'>[],
): Promise<ReadonlyMap<string, UserAccessState>> {
  const all = users.map(({ id }) => id);
  const active = users.filter((user) => user.active).map(({ id }) => id);
  const [logins, tokens, members, duties] = await Promise.all([
    queryNames<LoginRow>(
      org,
      active,
      (some) => soql`SELECT Id, UserId, IsFrozen FROM UserLogin WHERE UserId IN ${some}`,
    ),
    queryNames<TokenRow>(org, all, (some) => soql`SELECT UserId, AppName FROM OauthToken WHERE UserId IN ${some}`),
    queryNames<MemberRow>(
      org,
      active,
      (some) => soql`SELECT Id, UserOrGroupId, Group.Name, Group.DeveloperName FROM GroupMember
        WHERE UserOrGroupId IN ${some}`,
    ),
    findDuties(org, active),
  ]);
  return new Map(all.map((id) => [id, stateOf(id, { logins, tokens, members, duties })]));
}

interface Rows {
  readonly logins: readonly LoginRow[];
  readonly tokens: readonly TokenRow[];
  readonly members: readonly MemberRow[];
  readonly duties: ReadonlyMap<string | null, readonly Duty[]>;
}

function stateOf(id: string, { logins, tokens, members, duties }: Rows): UserAccessState {
  const login = logins.find(({ UserId }) => UserId === id);
  return {
    loginId: login?.Id ?? null,
    frozen: login?.IsFrozen === true,
    tokens: tokens.filter(({ UserId }) => UserId === id).map(({ AppName }) => ({ app: AppName ?? 'an unnamed app' })),
    memberships: members
      .filter(({ UserOrGroupId }) => UserOrGroupId === id)
      .map(({ Id, Group }) => ({ id: Id, group: Group.DeveloperName ?? Group.Name ?? Id })),
    duties: duties.get(id) ?? [],
  };
}
