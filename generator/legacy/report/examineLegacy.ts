import type { Org } from '../../org/org.ts';
import type { ResolvedIntegrationUser } from '../../resolve/resolvedIntegrationUser.ts';
import { findLegacyUsers } from '../reading/findLegacyUsers.ts';
import type { LegacyUser } from '../reading/legacyUser.ts';
import { readExpired } from '../reading/readExpired.ts';
import { readOrgRules } from '../reading/readOrgRules.ts';
import { readUserKnowledge } from '../reading/readUserKnowledge.ts';
import { requireLoginHistory } from '../reading/requireLoginHistory.ts';
import type { ToldIds } from '../reading/userKnowledge.ts';
import { isPasswordKind } from '../verdict/isPasswordKind.ts';
import { describeEmail } from './describeEmail.ts';
import { describeExpiry } from './describeExpiry.ts';
import { describeToken } from './describeToken.ts';
import { judgeGroup } from './judgeGroup.ts';
import type { LegacyIntegration, LegacyReport, PasswordFacts } from './legacyReport.ts';

/**
 * What the users of these integrations still use, since that moment. Six calls for up to 250 users, and one for every 25
 * who log in with a password. Throws OrgError, also when the login history cannot be read.
 */
export async function examineLegacy(
  org: Org,
  users: readonly ResolvedIntegrationUser[],
  since: Date,
): Promise<LegacyReport> {
  const usernames = users.map(({ user }) => user.username);
  const [found] = await Promise.all([findLegacyUsers(org, usernames), requireLoginHistory(org)]);
  const ids = [...found.values()].map(({ id }) => id);
  const [knowledge, rules] = await Promise.all([readUserKnowledge(org, ids, since), readOrgRules(org)]);
  const logins = Map.groupBy(knowledge.groups, ({ userId }) => userId);
  const expired = await readExpired(org, usersOfPasswords(logins));
  const integrations = users.map((user) => {
    const account = found.get(user.user.username.toLowerCase()) ?? null;
    const judged = (logins.get(account?.id ?? '') ?? []).map(judgeGroup);
    return {
      ...nameOf(user, account, knowledge.frozen),
      logins: judged,
      legacy: judged.some(({ legacy }) => legacy),
      password: account && factsOf(user, account, { ...knowledge, rules, expired }),
    };
  });
  return { rules, integrations };
}

type Logins = Awaited<ReturnType<typeof readUserKnowledge>>;

function usersOfPasswords(logins: ReadonlyMap<string, Logins['groups']>): readonly string[] {
  return [...logins]
    .filter(([, groups]) => groups.some((group) => isPasswordKind(judgeGroup(group).kind)))
    .map(([id]) => id);
}

function nameOf(
  { name, user }: ResolvedIntegrationUser,
  account: LegacyUser | null,
  frozen: ToldIds,
): Pick<LegacyIntegration, 'integration' | 'username' | 'userId' | 'account'> {
  const named = { integration: name, username: user.username, userId: account?.id ?? null };
  if (account === null) return { ...named, account: 'missing' };
  if (!account.isActive) return { ...named, account: 'inactive' };
  return { ...named, account: frozen?.has(account.id) === true ? 'frozen' : 'active' };
}

type Told = Omit<Logins, 'groups' | 'frozen'> & {
  readonly rules: LegacyReport['rules'];
  readonly expired: ReadonlyMap<string, boolean>;
};

function factsOf(user: ResolvedIntegrationUser, account: LegacyUser, told: Told): PasswordFacts {
  const { rules, expired } = told;
  const { id, email, passwordChangedAt } = account;
  const neverExpires = holds(told.passwordNeverExpires, id);
  return {
    changedAt: passwordChangedAt,
    expired: expired.get(id) ?? null,
    expiry: describeExpiry({ profile: user.profile, neverExpires, policy: rules.passwordPolicy }),
    token: describeToken(user.login, rules.trustedRanges),
    email,
    emailProblem: describeEmail(email, user.user.email),
    useAnyApiAuth: holds(told.useAnyApiAuth, id),
    singleSignOn: holds(told.singleSignOn, id),
  };
}

function holds(ids: ToldIds, id: string): boolean | null {
  return ids === null ? null : ids.has(id);
}
