import type { LintPolicy } from '../../policy/lintPolicy.ts';
import type { CredentialFinding } from '../credentialFinding.ts';

/** What a check finds; whose it is and where that is written is added afterwards. */
export type FoundCredential = Pick<CredentialFinding, 'name' | 'severity' | 'message' | 'actions'>;

/** What a check may know besides the state. */
export interface DueContext {
  readonly now: Date;
  readonly limits: Pick<LintPolicy['limits'], 'rotateBeforeDays' | 'secretDays'>;
}
