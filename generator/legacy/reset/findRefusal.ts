import type { ResolvedIntegrationUser } from '../../resolve/resolvedIntegrationUser.ts';
import { isDeliverable } from '../report/isDeliverable.ts';
import type { LegacyIntegration, LegacyReport, PasswordFacts } from '../report/legacyReport.ts';
import { isPasswordKind } from '../verdict/isPasswordKind.ts';

/** Why no password is set. */
export interface Refusal {
  readonly reason: string;
  readonly action: string;
}

interface Case {
  readonly user: ResolvedIntegrationUser;
  readonly seen: LegacyIntegration;
  readonly rules: LegacyReport['rules'];
  /** Of whom runs this. */
  readonly ownUserId: string;
}

/** Why a password would do harm or be of no use; null when it may be set. */
export function findRefusal(one: Case): Refusal | null {
  return ofAccount(one) ?? ofOrg(one) ?? ofNeed(one) ?? ofPassword(one, one.seen.password);
}

function ofAccount({ seen, ownUserId }: Case): Refusal | null {
  const { username, account } = seen;
  if (account === 'missing') {
    return { reason: `The org has no user ${username}.`, action: 'npm run deploy makes it.' };
  }
  if (account !== 'active') {
    return {
      reason: `${username} is ${account}: it could not log in with any password.`,
      action: 'Find out why first, in Setup > Users.',
    };
  }
  if (seen.userId !== ownUserId) return null;
  return {
    reason: `This run itself is logged in as ${username}: a new password could end its session.`,
    action: 'Run it as an administrator.',
  };
}

/** With both ways closed a password opens nothing. */
function ofOrg({ rules: { soapLogin, passwordFlow } }: Case): Refusal | null {
  if ((soapLogin !== 'disabled' && soapLogin !== 'gone') || passwordFlow === 'allowed') return null;
  const flow =
    passwordFlow === 'blocked'
      ? 'blocks the username-password flow'
      : 'does not tell that it allows the username-password flow';
  return {
    reason: `A password would open nothing: login() of the SOAP API is ${soapLogin === 'gone' ? 'not there any more' : 'disabled in this org'}, and the org ${flow}.`,
    action:
      soapLogin === 'gone'
        ? 'Give the system an external client app and OAuth.'
        : 'Give the system an external client app and OAuth. Until Summer ’27 login() can be enabled in Setup > User Interface, for good.',
  };
}

/** Who has an app and logs in by it needs no password. One that still moves to its app does. */
function ofNeed({ user, seen }: Case): Refusal | null {
  if (user.app.type === 'none' || seen.logins.some(({ kind }) => isPasswordKind(kind))) return null;
  return {
    reason: `${user.name} logs in by its app, and the login history has no login with a password: a password would only be one more way in.`,
    action: 'Say app: none in the definition when the system can do nothing better, or look at more --days.',
  };
}

function ofPassword({ user, rules }: Case, password: PasswordFacts | null): Refusal | null {
  if (password?.singleSignOn === true && rules.singleSignOnOnly === true) {
    return {
      reason: 'The user holds Is Single Sign-On Enabled: the org lets such users in by single sign-on only.',
      action: 'Take the permission away from its profile and permission sets, or log in by OAuth.',
    };
  }
  if (password === null || isDeliverable(password.email) || user.login.ipRanges.length > 0) return null;
  return {
    reason: `The security token would be lost: no mail arrives at ${password.email === '' ? 'an empty address' : password.email}.`,
    action: 'Deploy the address of the definition and confirm the change, or give the definition login.ipRanges.',
  };
}
