import type { LoginGroup } from '../reading/loginGroup.ts';
import type { LoginKind } from '../verdict/loginKind.ts';
import type { Verdict } from '../verdict/verdict.ts';

/** A kind of login that a user still uses, and what becomes of it. */
export interface JudgedLogin extends Omit<LoginGroup, 'userId'> {
  readonly kind: LoginKind;
  readonly verdict: Verdict;
  /** Whether its program has to be changed: by the kind of login, or by an API version that is to end. */
  readonly legacy: boolean;
}
