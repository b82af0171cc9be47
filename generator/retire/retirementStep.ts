/** One thing to do for the end of an integration; repeating it does no harm. Holds no secret. */
export interface RetirementStep {
  readonly action: 'freeze' | 'revoke' | 'unassign' | 'update' | 'reassign' | 'deactivate' | 'delete';
  /**
   * sObject or metadata type: `UserLogin`, `OauthToken`, `AuthSession`, `PermissionSetAssignment`,
   * `PermissionSetLicenseAssign`, `GroupMember`, `ExtlClntAppConfigurablePolicies`, `ProcessInstanceWorkitem`, `CaseSettings`, `User`, `PermissionSet`, `Profile` …
   */
  readonly type: string;
  /** Full name of a component (as in package.xml), user name of a user, name of what is unassigned. */
  readonly name: string;
  /** Whose assignment, token or session it is, or who hands over; null for a component. The user himself has his name here, too. */
  readonly username: string | null;
  /** Name of the definition; `*` for what several had. */
  readonly integration: string;
  /** Records concerned; empty for components. */
  readonly ids: readonly string[];
  /** Values that change, under their field or element names. */
  readonly values: readonly RetirementValue[];
}

export interface RetirementValue {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}
