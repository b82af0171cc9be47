export type AccountAccess = 'none' | 'read' | 'edit';

/** A role to generate. Integrations that declare the same one share it. */
export interface ResolvedRole {
  /** UserRole DeveloperName. */
  readonly name: string;
  readonly label: string;
  /** Empty when none is given. */
  readonly description: string;
  /** DeveloperName of the role above. */
  readonly parent: string | null;
  /** To other users' records of accounts that it owns; null: as the org decides. */
  readonly opportunityAccess: AccountAccess | null;
  readonly caseAccess: AccountAccess | null;
  readonly contactAccess: AccountAccess | null;
}
