import type { PasswordPolicies } from '@salesforce/types/metadata';

/**
 * What login() of the SOAP API answers to nobody.
 * - `disabled`: the org has switched it off, as new orgs do
 * - `gone`: the operation is not there any more
 * - `answers`: it asks for valid credentials; whether a user may use it is seen by logging in only
 * - `not-told`: something else, or nothing
 */
export type SoapLoginState = 'disabled' | 'gone' | 'answers' | 'not-told';

/** What the whole org says about logging in with passwords. */
export interface OrgRules {
  readonly soapLogin: SoapLoginState;
  /** Of the OAuth 2.0 username-password flow (OauthOidcSettings). */
  readonly passwordFlow: 'blocked' | 'allowed' | 'not-told';
  /** The org's own policy (SecuritySettings); a profile may have another. Null: not told. */
  readonly passwordPolicy: Readonly<PasswordPolicies> | null;
  /** How many ranges of addresses the org trusts, from which no security token is asked for (SecuritySettings); null: not told. */
  readonly trustedRanges: number | null;
  /**
   * Whether holders of Is Single Sign-On Enabled may not log in with a password of Salesforce
   * (SecuritySettings, isLoginWithSalesforceCredentialsDisabled); null: not told.
   */
  readonly singleSignOnOnly: boolean | null;
}
