import type { Finding } from '../finding.ts';
import type { LocatedFinding } from '../report/locatedFinding.ts';
import type { ResolvedIntegrationUser } from '../resolvedIntegrationUser.ts';

/** A resolved integration, and how to say something about it. */
export interface ResolvedIntegration {
  readonly user: ResolvedIntegrationUser;
  /** Puts a finding where its value was written, without values of the process environment. */
  locate(finding: Finding): LocatedFinding;
}
