import type { EffectiveAccess } from '../access/effectiveAccess.ts';
import type { GrantQuestion } from '../access/pathsOf.ts';
import type { ComponentDifference } from '../deploy/componentDifference.ts';
import type { LocalComponent } from '../deploy/localComponent.ts';
import type { Preauthorization } from '../deploy/preauthorization.ts';
import type { Finding } from '../policy/finding.ts';
import type { LintPolicy } from '../policy/lintPolicy.ts';
import type { DesiredUser } from '../provision/desiredUser.ts';
import type { ProvisionPlan } from '../provision/provisionPlan.ts';
import type { ResolvedEnvironment } from '../resolve/resolvedEnvironment.ts';
import type { RetirementPlan } from '../retire/retirementPlan.ts';
import type { SourceHash } from './bindings/hashSource.ts';
import type { DeployingUser } from './deployingUser.ts';
import type { PlannedOrg } from './plan.ts';
import type { PlanLimits } from './planPolicy.ts';

/** Everything that a plan is made of: what the files say and what the org was found to have. */
export interface PlanInput {
  readonly environment: Pick<ResolvedEnvironment, 'name' | 'users'>;
  /** Integrations it is restricted to; empty means all. */
  readonly only: readonly string[];
  /** A connected `Org` will do. */
  readonly org: PlannedOrg;
  readonly differences: readonly ComponentDifference<PlannedComponent>[];
  /** What the user files say, those of `provisioning`. */
  readonly users: readonly DesiredUser[];
  readonly provisioning: Pick<ProvisionPlan, 'users' | 'deactivated'>;
  /** Those that are missing in the org. */
  readonly preauthorizations: readonly Preauthorization[];
  /** By user name, of any users; what is not here is not known. */
  readonly access: ReadonlyMap<string, EffectiveAccess>;
  /** What profiles, sets and groups grant that only the org describes and the plan assigns, by `holderKey`. */
  readonly grantsOf: ReadonlyMap<string, readonly GrantQuestion[]>;
  /** What the policy lets nobody have. */
  readonly forbidden: LintPolicy['forbidden'];
  /** What the ends of integrations take; null when none has ended. */
  readonly retirement: RetirementPlan | null;
  /** Of lint, without what waivers cover. */
  readonly findings: readonly Finding[];
  /** Null when it is not known what the connected user works through. */
  readonly deployer: DeployingUser | null;
  readonly limits: PlanLimits;
  readonly source: SourceHash;
  readonly warnings: readonly string[];
}

export type PlannedComponent = Omit<LocalComponent, 'source'>;
