import type { LoginOutcome } from '../../oauth/collect/loginOutcome.ts';
import type { ProvisionResult } from '../../provision/provisionResult.ts';
import type { RetirementStep } from '../../retire/retirementStep.ts';
import type { DeploymentVerification } from './deploymentVerification.ts';

/** One environment in the result of `deploy --json`. Lists are of this run only; a second run has them empty. */
export interface EnvironmentDeployment extends Omit<ProvisionResult, 'unchanged'> {
  readonly environment: string;
  readonly org: OrgSummary;
  /** True: the org validated, and nothing was written. `deployed` and the like then say what would be. */
  readonly dryRun: boolean;
  readonly deployments: readonly FinishedDeployment[];
  readonly deployed: readonly DeployedComponent[];
  /** Permission sets that may now use an app which is managed elsewhere. */
  readonly preauthorized: readonly { readonly developerName: string; readonly app: string }[];
  /** What was done to end integrations that have left the project. */
  readonly retired: readonly Omit<RetirementStep, 'ids' | 'values'>[];
  /** Components and users that the org has already as they should be. */
  readonly unchanged: { readonly components: number; readonly users: number };
  /** What a run that stopped left to be done, a few words each; empty for a complete run. */
  readonly notDone: readonly string[];
  /** What became of the login documents, of integrations whose environment names a sink. */
  readonly logins: readonly LoginOutcome[];
  /** Null when nothing was verified: a dry run, `--no-verify`, a run that did not come to it. */
  readonly verification: DeploymentVerification | null;
}

export interface OrgSummary {
  readonly id: string;
  readonly name: string;
  readonly instanceUrl: string;
  readonly username: string;
  readonly type: string;
  readonly foundBy: string;
}

export interface FinishedDeployment {
  readonly id: string;
  readonly status: string;
  readonly components: number;
}

export interface DeployedComponent {
  readonly type: string;
  readonly fullName: string;
  readonly file: string;
  readonly state: 'new' | 'changed';
  /** Paths of what changes, e.g. `fieldPermissions[Order.Status].editable`; values stay in the files. */
  readonly changes: readonly string[];
}
