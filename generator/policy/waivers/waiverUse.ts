import type { ResolvedWaiver } from '../../resolve/resolvedWaiver.ts';
import type { LintedIntegration, RawFinding } from '../lintRun.ts';

/** A waiver of one integration in one environment, and how often it was needed there. */
export interface WaiverUse {
  readonly linted: LintedIntegration;
  readonly waiver: ResolvedWaiver;
  /** Its place in the merged definition. */
  readonly index: number;
  readonly isExpired: boolean;
  readonly waived: readonly RawFinding[];
}
