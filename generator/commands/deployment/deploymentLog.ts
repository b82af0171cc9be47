import type { DeployOutcome } from '../../deploy/deployOutcome.ts';
import type { LocalComponent } from '../../deploy/localComponent.ts';
import type { PreauthorizationResult } from '../../deploy/preauthorizeApps.ts';
import type { ProvisionResult } from '../../provision/provisionResult.ts';
import type { Comparison } from './comparison.ts';
import type { EnvironmentDeployment, FinishedDeployment } from './environmentDeployment.ts';
import { summariseDeployment } from './summariseDeployment.ts';

/** Remembers what a run did to one org, so that it can be told however the run ends. */
export interface DeploymentLog {
  compared(comparison: Comparison): void;
  deployed(components: readonly LocalComponent[], outcome: DeployOutcome): void;
  provisioned(result: ProvisionResult): void;
  preauthorized(results: readonly PreauthorizationResult[]): void;
  /** Null as long as nothing was compared. */
  result(): EnvironmentDeployment | null;
}

export function createDeploymentLog(environment: string, dryRun: boolean): DeploymentLog {
  let comparison: Comparison | null = null;
  let users: ProvisionResult | null = null;
  let apps: readonly PreauthorizationResult[] = [];
  const deployments: FinishedDeployment[] = [];
  const inOrg = new Set<LocalComponent>();
  return {
    compared: (value) => {
      comparison = value;
    },
    deployed: (components, { id, status }) => {
      deployments.push({ id, status, components: components.length });
      if (status === 'succeeded') for (const component of components) inOrg.add(component);
    },
    provisioned: (value) => {
      users = value;
    },
    preauthorized: (value) => {
      apps = value;
    },
    result: () =>
      comparison === null
        ? null
        : summariseDeployment({ environment, dryRun, comparison, users, apps, deployments, inOrg }),
  };
}
