import { describeRisks } from '../../deploy/describeRisks.ts';
import { diffComponents } from '../../deploy/diffComponents.ts';
import { permissionSetNames } from '../../deploy/permissionSetNames.ts';
import { planDeployment } from '../../deploy/planDeployment.ts';
import { planPreauthorizations } from '../../deploy/planPreauthorizations.ts';
import { profileNames } from '../../deploy/profileNames.ts';
import { retrieveComponents } from '../../deploy/retrieveComponents.ts';
import { checkUsers } from '../../provision/checkUsers.ts';
import type { ProvisionPlan } from '../../provision/provisionPlan.ts';
import { allSettled } from './allSettled.ts';
import { comingMetadata } from './comingMetadata.ts';
import type { Comparison } from './comparison.ts';
import { connectEnvironment } from './connectEnvironment.ts';
import type { PlanningRequest } from './planningRequest.ts';
import { readLocalFiles } from './readLocalFiles.ts';

/**
 * Connects, makes sure that it is the right org, and compares everything with it. Reads only. Throws for another org
 * (exit code 3); what stands in the way is among the problems.
 */
export async function compareWithOrg(request: PlanningRequest): Promise<Comparison> {
  const { context, environment } = request;
  const { components, users, ignored } = await readLocalFiles(request);
  const { org, warnings } = await connectEnvironment(context, environment);
  context.reporter.progress(`Comparing force-app/${environment.name} with ${org.instanceUrl}`);
  const found = await retrieveComponents(org, components);
  const differences = diffComponents(components, found);
  const [provisioning, preauthorizations] = await allSettled([
    checkUsers(org, users, comingMetadata(differences, environment)),
    planPreauthorizations(org, environment.users),
  ]);
  const plan = planDeployment(differences, {
    permissionSets: permissionSetNames(found),
    profiles: profileNames(found),
    unreadyUsers: unreadyUsers(provisioning),
  });
  return {
    org,
    components,
    differences,
    plan,
    users,
    provisioning,
    preauthorizations: preauthorizations.missing,
    problems: [...provisioning.problems, ...preauthorizations.problems],
    warnings: [
      ...warnings,
      ...ignored.map((path) => `${path} is hidden by .forceignore, so it is not deployed.`),
      ...describeRisks(differences),
      ...provisioning.warnings,
    ],
  };
}

/** User names, in lower case, of users that are still to be created, changed or given something. */
function unreadyUsers({ users }: ProvisionPlan): ReadonlySet<string> {
  const unready = users.filter(
    ({ userId, changes, assignments }) => userId === null || changes.length + assignments.length > 0,
  );
  return new Set(unready.map(({ username }) => username.toLowerCase()));
}
