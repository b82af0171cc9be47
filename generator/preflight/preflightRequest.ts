import type { ComponentDifference } from '../deploy/componentDifference.ts';
import type { LocalComponent } from '../deploy/localComponent.ts';
import type { Preauthorization } from '../deploy/preauthorization.ts';
import type { ProvisionPlan } from '../provision/provisionPlan.ts';
import type { ResolvedEnvironment } from '../resolve/resolvedEnvironment.ts';

/** What a run would write to one org, and who wants it so. */
export interface PreflightRequest {
  readonly environment: Pick<ResolvedEnvironment, 'name' | 'file' | 'orgId' | 'users'>;
  /** Every component of the run against the org; only those that are new or changed are asked about. */
  readonly differences: readonly ComponentDifference<LocalComponent>[];
  /** What would be written to users; its own problems and warnings are not repeated. */
  readonly provisioning: ProvisionPlan;
  /** For apps that are managed elsewhere. */
  readonly preauthorizations: readonly Preauthorization[];
}
