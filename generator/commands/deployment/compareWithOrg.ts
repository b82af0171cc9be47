import { checkSatellites } from '../../deploy/checkSatellites.ts';
import type { ComponentDifference } from '../../deploy/componentDifference.ts';
import { componentOwner } from '../../deploy/componentOwner.ts';
import { decodeFullName } from '../../deploy/decodeFullName.ts';
import { describeRisks } from '../../deploy/describeRisks.ts';
import { diffComponents } from '../../deploy/diffComponents.ts';
import type { LocalComponent } from '../../deploy/localComponent.ts';
import { permissionSetNames } from '../../deploy/permissionSetNames.ts';
import { planDeployment } from '../../deploy/planDeployment.ts';
import { planPreauthorizations } from '../../deploy/planPreauthorizations.ts';
import { profileNames } from '../../deploy/profileNames.ts';
import { readComponents } from '../../deploy/readComponents.ts';
import { retrieveComponents } from '../../deploy/retrieveComponents.ts';
import { checkOrg } from '../../org/checkOrg.ts';
import { connectOrg } from '../../org/connectOrg.ts';
import type { Org } from '../../org/org.ts';
import { atDefinitions } from '../../provision/atDefinitions.ts';
import { checkUsers } from '../../provision/checkUsers.ts';
import type { ComingMetadata } from '../../provision/comingMetadata.ts';
import type { DesiredUser } from '../../provision/desiredUser.ts';
import type { ProvisionPlan } from '../../provision/provisionPlan.ts';
import { readUsers } from '../../provision/readUsers.ts';
import { ProblemsError } from '../../shared/problemsError.ts';
import type { Comparison } from './comparison.ts';
import type { DeploymentRequest } from './deploymentRequest.ts';

/**
 * Connects, makes sure that it is the right org, and compares everything with it. Reads only. Throws when the run cannot
 * succeed: wrong org, missing seats and names, an app that was made elsewhere.
 */
export async function compareWithOrg(request: DeploymentRequest): Promise<Comparison> {
  const { context, environment } = request;
  const local = await readFiles(request);
  const org = await connect(request);
  context.reporter.progress(`Comparing force-app/${environment.name} with ${org.instanceUrl}`);
  const found = await retrieveComponents(org, local.components);
  const differences = diffComponents(local.components, found);
  for (const risk of describeRisks(differences)) context.reporter.warn(risk);
  await checkSatellites(org, differences);
  const provisioning = await checkUsers(org, local.users, comingMetadata(differences, environment));
  const preauthorizations = await planPreauthorizations(org, environment.users);
  const problems = [...provisioning.problems, ...preauthorizations.problems];
  if (problems.length > 0) throw new ProblemsError(problems);
  for (const warning of provisioning.warnings) context.reporter.warn(warning);
  const prerequisites = {
    permissionSets: permissionSetNames(found),
    profiles: profileNames(found),
    unreadyUsers: unreadyUsers(provisioning),
  };
  const plan = planDeployment(differences, prerequisites);
  return { org, ...local, differences, plan, provisioning, preauthorizations: preauthorizations.missing };
}

/** Files of the integrations that are asked for; without `--only` everything that lies in the folder. */
async function readFiles({
  context: { projectRoot, only, reporter },
  environment: { name, users },
}: DeploymentRequest): Promise<{ components: readonly LocalComponent[]; users: readonly DesiredUser[] }> {
  const { components, ignored } = await readComponents(projectRoot, name);
  for (const path of ignored) reporter.warn(`${path} is hidden by .forceignore, so it is not deployed.`);
  const desired = atDefinitions(await readUsers(projectRoot, name), users);
  if (only.length === 0) return { components, users: desired };
  const ownerOf = componentOwner(users);
  const names = new Set(users.map(({ developerName }) => developerName));
  return {
    components: components.filter((component) => ownerOf(component) !== null),
    users: desired.filter(({ developerName }) => names.has(developerName)),
  };
}

async function connect({ context, environment, settings: { pace } }: DeploymentRequest): Promise<Org> {
  const { targetOrg, processEnvironment, signal, reporter } = context;
  reporter.progress(`Connecting to the org of ${environment.name}`);
  const { org: expected, apiVersion } = environment;
  const org = await connectOrg({ targetOrg, environment: expected, apiVersion, processEnvironment, signal, pace });
  const warnings = checkOrg(org, environment);
  reporter.line(`${environment.name}  ${org.name} (${org.id}), ${org.type}`, 'heading');
  reporter.line(`  ${org.instanceUrl} as ${org.username}, found by ${org.foundBy}`, 'muted');
  for (const warning of warnings) reporter.warn(warning);
  return org;
}

/** Roles, profiles, permission sets and groups that the deployment is about to create: users may refer to them. */
function comingMetadata(
  differences: readonly ComponentDifference<LocalComponent>[],
  { users }: DeploymentRequest['environment'],
): ComingMetadata {
  const ownerOf = componentOwner(users);
  const coming = differences.filter(({ state }) => state === 'new').map(({ component }) => component);
  const named = (wanted: string) => coming.filter(({ type }) => type === wanted).map(({ fullName }) => fullName);
  return {
    profiles: coming
      .filter(({ type }) => type === 'Profile')
      .map((component) => ({
        name: ownerOf(component)?.profile.name ?? decodeFullName(component.fullName),
        userLicense: component.body.children.find(({ name }) => name === 'userLicense')?.text.trim() ?? '',
      })),
    permissionSets: named('PermissionSet'),
    permissionSetGroups: named('PermissionSetGroup'),
    roles: named('Role'),
  };
}

/** User names, in lower case, of users that are still to be created, changed or given something. */
function unreadyUsers({ users }: ProvisionPlan): ReadonlySet<string> {
  const unready = users.filter(
    ({ userId, changes, assignments }) => userId === null || changes.length + assignments.length > 0,
  );
  return new Set(unready.map(({ username }) => username.toLowerCase()));
}
