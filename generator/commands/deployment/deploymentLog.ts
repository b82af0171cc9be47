import type { DeployOutcome } from '../../deploy/deployOutcome.ts';
import type { LocalComponent } from '../../deploy/localComponent.ts';
import type { PreauthorizationResult } from '../../deploy/preauthorizeApps.ts';
import type { LoginOutcome } from '../../oauth/collect/loginOutcome.ts';
import type { ProvisionResult, Undone } from '../../provision/provisionResult.ts';
import type { RetirementResult } from '../../retire/retirementResult.ts';
import type { PlannedEnvironment } from '../planning/plannedEnvironment.ts';
import type { DeploymentVerification } from './deploymentVerification.ts';
import type { EnvironmentDeployment, FinishedDeployment } from './environmentDeployment.ts';
import { planAnew } from './planAnew.ts';
import { summariseDeployment } from './summariseDeployment.ts';

/** Remembers what a run did to one org, so that it can be told however the run ends. */
export interface DeploymentLog {
  planned(planned: PlannedEnvironment): void;
  deployed(components: readonly LocalComponent[], outcome: DeployOutcome): void;
  provisioned(result: ProvisionResult): void;
  preauthorized(results: readonly PreauthorizationResult[]): void;
  retired(result: RetirementResult): void;
  collected(logins: readonly LoginOutcome[]): void;
  verified(verification: DeploymentVerification): void;
  /** Null as long as nothing was planned. */
  result(): EnvironmentDeployment | null;
}

/** `isReviewed`: a saved plan is applied, which the same command would not go on with. */
export function createDeploymentLog(environment: string, dryRun: boolean, isReviewed: boolean): DeploymentLog {
  let planned: PlannedEnvironment | null = null;
  let users: ProvisionResult | null = null;
  let apps: readonly PreauthorizationResult[] = [];
  let retirement: RetirementResult | null = null;
  let logins: readonly LoginOutcome[] = [];
  let verification: DeploymentVerification | null = null;
  const deployments: FinishedDeployment[] = [];
  const inOrg = new Set<LocalComponent>();
  return {
    planned: (value) => {
      planned = value;
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
    retired: (value) => {
      retirement = value;
    },
    collected: (value) => {
      logins = value;
    },
    verified: (value) => {
      verification = value;
    },
    result: () => {
      if (planned === null) return null;
      const facts = { environment, dryRun, planned, users, apps, retirement, deployments, inOrg };
      const result = { ...summariseDeployment(facts), logins, verification };
      if (!isReviewed || dryRun) return result;
      return { ...result, failed: result.failed.map(withPlan), skipped: result.skipped.map(withPlan) };
    },
  };
}

function withPlan(undone: Undone): Undone {
  return { ...undone, fix: planAnew(undone.fix) };
}
