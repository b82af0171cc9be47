/** Password policy of a generated profile. */
export interface ResolvedPasswordPolicy {
  /** Characters. */
  readonly minimumLength: number;
  readonly complexity: PasswordComplexity;
  /** Null: never. */
  readonly expirationDays: number | null;
  /** Passwords remembered. */
  readonly history: number;
  /** Null: unlimited. */
  readonly maxAttempts: number | null;
  /** Null: until somebody resets the password. */
  readonly lockoutMinutes: number | null;
  readonly keptForADay: boolean;
  readonly answerMayHoldPassword: boolean;
  readonly answerHidden: boolean;
}

export type PasswordComplexity =
  | 'any'
  | 'letters-and-numbers'
  | 'letters-numbers-and-symbols'
  | 'mixed-case-and-numbers'
  | 'mixed-case-numbers-and-symbols';

/** Session settings of a generated profile. */
export interface ResolvedSession {
  readonly timeoutMinutes: number;
  /** Null: the level of the org. */
  readonly securityLevel: 'standard' | 'high-assurance' | null;
}
