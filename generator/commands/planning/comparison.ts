import type { ComponentDifference } from '../../deploy/componentDifference.ts';
import type { LocalComponent } from '../../deploy/localComponent.ts';
import type { DeploymentPlan } from '../../deploy/planDeployment.ts';
import type { Preauthorization } from '../../deploy/preauthorization.ts';
import type { Org } from '../../org/org.ts';
import type { DesiredUser } from '../../provision/desiredUser.ts';
import type { ProvisionPlan } from '../../provision/provisionPlan.ts';
import type { Problem } from '../../shared/problem.ts';

/** What the files of an environment say against what its org has, before anything is written. */
export interface Comparison {
  readonly org: Org;
  readonly components: readonly LocalComponent[];
  readonly differences: readonly ComponentDifference<LocalComponent>[];
  readonly plan: DeploymentPlan<LocalComponent>;
  readonly users: readonly DesiredUser[];
  readonly provisioning: ProvisionPlan;
  /** For apps that are managed elsewhere. */
  readonly preauthorizations: readonly Preauthorization[];
  /** Reasons not to start: missing seats and names, users that cannot be had. */
  readonly problems: readonly Problem[];
  readonly warnings: readonly string[];
}
