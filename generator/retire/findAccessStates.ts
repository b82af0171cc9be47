import type { Org } from '../org/org.ts';
import { queryNames } from '../org/queryNames.ts';
import { soql } from '../org/soql.ts';
import { findCaseDuties } from './findCaseDuties.ts';
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
 * How these users get in, which queues and public groups they are in, and what they are needed for, by user id. An inactive
 * user cannot get in, but his tokens are there and would work again if he was activated; what he is needed for is asked only
 * when somebody is to take it over (`withInactive`). Tokens of JWT bearer and client credentials leave no OauthToken row.
 * Secrets are not read.
 */
export async function findAccessStates(
  org: Org,
  users: readonly Pick<RetiringUser, 'id' | 'username' | 'active'>[],
  withInactive: boolean,
): Promise<ReadonlyMap<string, UserAccessState>> {
  const all = users.map(({ id }) => id);
  const active = users.filter((user) => user.active).map(({ id }) => id);
  const needed = users.filter((user) => user.active || withInactive);
  const [logins, tokens, members, duties, caseDuties] = await Promise.all([
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
    findDuties(
      org,
      needed.map(({ id }) => id),
    ),
    findCaseDuties(
      org,
      needed.map(({ username }) => username),
    ),
  ]);
  const dutiesOf = ({ id, username }: Needed) => [
    ...(duties.get(id) ?? []),
    ...(caseDuties.get(username.toLowerCase()) ?? []),
  ];
  return new Map(
    users.map((user) => [user.id, { ...stateOf(user.id, { logins, tokens, members }), duties: dutiesOf(user) }]),
  );
}

type Needed = Pick<RetiringUser, 'id' | 'username'>;

interface Rows {
  readonly logins: readonly LoginRow[];
  readonly tokens: readonly TokenRow[];
  readonly members: readonly MemberRow[];
}

function stateOf(id: string, { logins, tokens, members }: Rows): Omit<UserAccessState, 'duties'> {
  const login = logins.find(({ UserId }) => UserId === id);
  return {
    loginId: login?.Id ?? null,
    frozen: login?.IsFrozen === true,
    tokens: tokens.filter(({ UserId }) => UserId === id).map(({ AppName }) => ({ app: AppName ?? 'an unnamed app' })),
    memberships: members
      .filter(({ UserOrGroupId }) => UserOrGroupId === id)
      .map(({ Id, Group }) => ({ id: Id, group: Group.DeveloperName ?? Group.Name ?? Id })),
  };
}
