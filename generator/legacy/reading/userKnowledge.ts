import type { LoginGroup } from './loginGroup.ts';

/** User ids; null: the org does not tell, for lack of the field or of a permission. */
export type ToldIds = ReadonlySet<string> | null;

/** What the org's records say of all users together. */
export interface UserKnowledge {
  readonly groups: readonly LoginGroup[];
  readonly frozen: ToldIds;
  /** Holders of Use Any API Auth, without which login() of the SOAP API is refused where that is enforced. */
  readonly useAnyApiAuth: ToldIds;
  /** Holders of Password Never Expires. */
  readonly passwordNeverExpires: ToldIds;
  /** Holders of Is Single Sign-On Enabled. */
  readonly singleSignOn: ToldIds;
}
