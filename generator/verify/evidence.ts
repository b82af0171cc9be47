import type { IntegrationSession } from '../oauth/integrationSession.ts';
import type { ResolvedIntegrationUser } from '../resolve/resolvedIntegrationUser.ts';
import type { ExplainGrant } from './reading/explainGrant.ts';
import type { IntegrationView } from './reading/integrationView.ts';

/** Everything that probes judge by. */
export interface Evidence {
  readonly user: ResolvedIntegrationUser;
  /** E.g. `66.0`. */
  readonly apiVersion: string;
  readonly session: IntegrationSession;
  readonly view: IntegrationView;
  /** From the org's records; null when the administrator may not read them. */
  readonly explain: ExplainGrant | null;
  /** Every object that permissions can be given for, as the org lists them; null when it does not. */
  readonly permissionable: readonly string[] | null;
}
