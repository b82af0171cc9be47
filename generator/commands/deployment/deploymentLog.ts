import type { DeployOutcome } from '../../deploy/deployOutcome.ts';
import type { LocalComponent } from '../../deploy/localComponent.ts';
import type { ProvisionResult } from '../../provision/provisionResult.ts';
import type { Comparison } from './comparison.ts';
import type { EnvironmentDeployment, FinishedDeployment } from './environmentDeployment.ts';

/** Remembers what a run did to one org, so that it can be told however the run ends. */
export interface DeploymentLog {
  compared(comparison: Comparison): void;
  deployed(components: readonly LocalComponent[], outcome: DeployOutcome): void;
  provisioned(result: ProvisionResult): void;
  /** Null as long as nothing was compared. */
  result(): EnvironmentDeployment | null;
}

const NO_USERS: ProvisionResult = {
  created: [],
  updated: [],
  assigned: [],
  unchanged: [],
  unmanaged: [],
  skipped: [],
  failed: [],
};

export function createDeploymentLog(environment: string, dryRun: boolean): DeploymentLog {
  let comparison: Comparison | null = null;
  let users: ProvisionResult | null = null;
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
    result: () =>
      comparison === null ? null : summarise({ environment, dryRun, comparison, users, deployments, inOrg }),
  };
}

interface Facts {
  readonly environment: string;
  readonly dryRun: boolean;
  readonly comparison: Comparison;
  readonly users: ProvisionResult | null;
  readonly deployments: readonly FinishedDeployment[];
  readonly inOrg: ReadonlySet<LocalComponent>;
}

function summarise({ environment, dryRun, comparison, users, deployments, inOrg }: Facts): EnvironmentDeployment {
  const { org, differences, provisioning } = comparison;
  const { unchanged, ...written } = users ?? NO_USERS;
  const pending = provisioning.users.filter(({ changes, assignments }) => changes.length + assignments.length > 0);
  const deployed = differences.filter(({ component }) => inOrg.has(component));
  const open = differences.filter(({ component, state }) => state !== 'same' && !inOrg.has(component));
  return {
    environment,
    org: {
      id: org.id,
      name: org.name,
      instanceUrl: org.instanceUrl,
      username: org.username,
      type: org.type,
      foundBy: org.foundBy,
    },
    dryRun,
    deployments,
    deployed: deployed.map(({ component: { type, fullName, file }, state, changes }) => ({
      type,
      fullName,
      file,
      state: state === 'new' ? 'new' : 'changed',
      changes: changes.map(({ path }) => path),
    })),
    ...written,
    unchanged: {
      components: differences.filter(({ state }) => state === 'same').length,
      users: users === null ? provisioning.users.length - pending.length : unchanged.length,
    },
    notDone: [
      ...open.map(({ component: { type, fullName } }) => `${type} ${fullName}`),
      ...(users === null ? pending.map(({ username }) => `User ${username}`) : []),
    ],
  };
}
