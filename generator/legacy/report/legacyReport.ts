import type { OrgRules } from '../reading/orgRules.ts';
import type { JudgedLogin } from './judgedLogin.ts';

/** What one integration's user still uses in one org, and what is known of its password. Holds no secret. */
export interface LegacyIntegration {
  readonly integration: string;
  readonly username: string;
  /** Null when the org has no such user. */
  readonly userId: string | null;
  readonly account: 'active' | 'inactive' | 'frozen' | 'missing';
  /** The latest first. */
  readonly logins: readonly JudgedLogin[];
  readonly legacy: boolean;
  /** Null when the org has no such user. */
  readonly password: PasswordFacts | null;
}

export interface PasswordFacts {
  /** ISO 8601, UTC; null: it never had one. */
  readonly changedAt: string | null;
  /** Null: not asked, since nothing logs in with it, or not told. */
  readonly expired: boolean | null;
  /** Whether it will; a sentence. */
  readonly expiry: string;
  /** Where the security token is asked for; a sentence. */
  readonly token: string;
  /** The address that Salesforce sends the token to, in the org. */
  readonly email: string;
  /** Why no mail arrives there, or what is odd about it; empty when nothing is. */
  readonly emailProblem: string;
  /** Whether the user holds Use Any API Auth; null: the org does not tell. */
  readonly useAnyApiAuth: boolean | null;
  /** Whether the user holds Is Single Sign-On Enabled: where delegated authentication is set up, somebody else checks its password; null: the org does not tell. */
  readonly singleSignOn: boolean | null;
}

export interface LegacyReport {
  readonly rules: OrgRules;
  readonly integrations: readonly LegacyIntegration[];
}
