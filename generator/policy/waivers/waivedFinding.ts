import type { ResolvedWaiver } from '../../resolve/resolvedWaiver.ts';
import type { Finding } from '../finding.ts';

/** Why a finding is accepted, and to what day. */
export type Waiver = Pick<ResolvedWaiver, 'reason' | 'until'>;

/** A finding that somebody accepted in writing. */
export interface WaivedFinding {
  readonly finding: Finding;
  readonly waiver: Waiver;
}
