import type { LocalComponent } from '../../deploy/localComponent.ts';
import type { PreauthorizationResult } from '../../deploy/preauthorizeApps.ts';
import { explainPlatformError } from '../../org/explainPlatformError.ts';
import type { PlannedUser } from '../../provision/provisionPlan.ts';
import type { ProvisionResult, Undone } from '../../provision/provisionResult.ts';
import type { RetirementResult } from '../../retire/retirementResult.ts';
import type { Comparison } from '../planning/comparison.ts';
import type { PlannedEnvironment } from '../planning/plannedEnvironment.ts';
import type { DeployedComponent, EnvironmentDeployment, FinishedDeployment } from './environmentDeployment.ts';
import { openRetirement } from './openRetirement.ts';
import { undoneRetirement } from './undoneRetirement.ts';

/** What a run planned and did, however far it came. */
export interface DeploymentFacts {
  readonly environment: string;
  readonly dryRun: boolean;
  readonly planned: PlannedEnvironment;
  /** Null when no user needed anything, or the run did not come to them. */
  readonly users: ProvisionResult | null;
  readonly apps: readonly PreauthorizationResult[];
  /** Null when nothing was to go, or the run did not come to it. */
  readonly retirement: RetirementResult | null;
  readonly deployments: readonly FinishedDeployment[];
  /** Components that were deployed or validated. */
  readonly inOrg: ReadonlySet<LocalComponent>;
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

/** The result of one environment: what was done, what was not, and what is left. What was proved comes after it. */
export function summariseDeployment(facts: DeploymentFacts): Omit<EnvironmentDeployment, 'logins' | 'verification'> {
  const { environment, dryRun, users, apps, deployments } = facts;
  const { comparison } = facts.planned;
  const { id, name, instanceUrl, username, type, foundBy } = comparison.org;
  const { unchanged, ...written } = users ?? NO_USERS;
  const pending = pendingUsers(comparison);
  return {
    environment,
    org: { id, name, instanceUrl, username, type, foundBy },
    dryRun,
    deployments,
    deployed: deployedComponents(facts),
    ...written,
    unmanaged: comparison.provisioning.users.flatMap(({ developerName, username: of, unmanaged }) =>
      unmanaged.map((assignment) => ({ developerName, username: of, ...assignment })),
    ),
    failed: [...written.failed, ...apps.flatMap(undoneApp), ...undoneRetirement(facts)],
    preauthorized: apps
      .filter(({ result }) => result.outcome === 'done')
      .map(({ preauthorization: { developerName, app } }) => ({ developerName, app })),
    retired: (facts.retirement?.done ?? []).map(({ ids: _ids, values: _values, ...step }) => step),
    unchanged: {
      components: comparison.differences.filter(({ state }) => state === 'same').length,
      users: users === null ? comparison.provisioning.users.length - pending.length : unchanged.length,
    },
    notDone: openWork(facts),
  };
}

function pendingUsers({ provisioning }: Comparison): readonly PlannedUser[] {
  return provisioning.users.filter(({ changes, assignments }) => changes.length + assignments.length > 0);
}

function deployedComponents({ planned: { comparison }, inOrg }: DeploymentFacts): readonly DeployedComponent[] {
  const deployed = comparison.differences.filter(({ component }) => inOrg.has(component));
  return deployed.map(({ component: { type, fullName, file }, state, changes }) => ({
    type,
    fullName,
    file,
    state: state === 'new' ? 'new' : 'changed',
    changes: changes.map(({ path }) => path),
  }));
}

function openWork(facts: DeploymentFacts): readonly string[] {
  const { users, apps, inOrg } = facts;
  const { comparison } = facts.planned;
  const components = comparison.differences.filter(({ component, state }) => state !== 'same' && !inOrg.has(component));
  const approvals = apps.length === 0 ? comparison.preauthorizations : [];
  return [
    ...components.map(({ component: { type, fullName } }) => `${type} ${fullName}`),
    ...pendingUsers(comparison)
      .filter((user) => !isComplete(user, users ?? NO_USERS))
      .map(({ username }) => `User ${username}`),
    ...approvals.map(({ developerName, app }) => `pre-authorisation of ${developerName} for ${app}`),
    ...openRetirement(facts),
  ];
}

/** Whether everything that was planned for a user is among what was done. */
function isComplete({ username, changes, assignments }: PlannedUser, done: ProvisionResult): boolean {
  const isWritten = [...done.created, ...done.updated].some((user) => user.username === username);
  const isAssigned = ({ kind, name }: PlannedUser['assignments'][number]) =>
    done.assigned.some((one) => one.username === username && one.kind === kind && one.name === name);
  return (changes.length === 0 || isWritten) && assignments.every(isAssigned);
}

function undoneApp({ preauthorization, result }: PreauthorizationResult): readonly Undone[] {
  if (result.outcome === 'done') return [];
  const { developerName, username, app } = preauthorization;
  const [error] = result.outcome === 'refused' ? result.errors : [];
  const known = error === undefined ? null : explainPlatformError(error);
  const unknown = result.outcome === 'unknown' ? 'The connection broke, so it is not known whether it was done.' : '';
  return [
    {
      developerName,
      username,
      action: `pre-authorise the permission set ${developerName} for the app ${app}`,
      reason: known?.message ?? (unknown || 'The org refused it.'),
      fix: known?.fix ?? 'Run the same command again: it looks first at what the org has.',
      platformText: error?.message ?? '',
    },
  ];
}
