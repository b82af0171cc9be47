import type { Org } from '../../org/org.ts';
import type { ResolvedIntegrationUser } from '../../resolve/resolvedIntegrationUser.ts';
import type { SecretSink } from '../../sinks/secretSink.ts';
import type { LegacyReport } from '../report/legacyReport.ts';

/** One integration whose password is to be set, and what was seen of it just before. */
export interface ResetRequest {
  /** The administrator's connection. */
  readonly org: Org;
  readonly user: ResolvedIntegrationUser;
  readonly environment: string;
  readonly report: LegacyReport;
  readonly sink: SecretSink;
}
