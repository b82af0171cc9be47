/** A lint finding that is accepted on purpose. */
export interface ResolvedWaiver {
  readonly rule: string;
  /** What the findings are about; null: every finding of the rule. */
  readonly for: readonly string[] | null;
  readonly reason: string;
  /** `YYYY-MM-DD`, the last day it holds. */
  readonly until: string;
}
