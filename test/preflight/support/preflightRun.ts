import { loadProject } from '../../../generator/definitions/loadProject.ts';
import { diffComponents } from '../../../generator/deploy/diffComponents.ts';
import { planPreauthorizations } from '../../../generator/deploy/planPreauthorizations.ts';
import { readComponents } from '../../../generator/deploy/readComponents.ts';
import { retrieveComponents } from '../../../generator/deploy/retrieveComponents.ts';
import type { Org } from '../../../generator/org/org.ts';
import type { PreflightRequest } from '../../../generator/preflight/preflightRequest.ts';
import type { PreflightResult } from '../../../generator/preflight/preflightResult.ts';
import { runPreflight } from '../../../generator/preflight/runPreflight.ts';
import { atDefinitions } from '../../../generator/provision/atDefinitions.ts';
import { checkUsers } from '../../../generator/provision/checkUsers.ts';
import { readUsers } from '../../../generator/provision/readUsers.ts';
import { resolveProject } from '../../../generator/resolve/resolveProject.ts';
import type { SimulatedOrg } from '../../../org-simulator/simulatedOrg.ts';
import { generateRun } from '../../commands/deployRun.ts';
import type { ExampleProject } from '../../commands/exampleProject.ts';

export interface PreflightScene {
  readonly project: ExampleProject;
  readonly simulated: SimulatedOrg;
  readonly org: Org;
}

/** Generates `prod`, compares it with the org, and asks what stands in the way; the calls of the last step stay in the log. */
export async function preflightRun(scene: PreflightScene): Promise<PreflightResult> {
  const request = await preflightRequest(scene);
  scene.simulated.clearCalls();
  return runPreflight(scene.org, request);
}

export async function preflightRequest({ project, simulated, org }: PreflightScene): Promise<PreflightRequest> {
  await generateRun({ project, org: simulated });
  const written = await loadProject(project.root);
  const { environments } = resolveProject(written, { environments: ['prod'], only: [], processEnvironment: {} });
  const environment = environments[0]!;
  const { components } = await readComponents(project.root, 'prod');
  const differences = diffComponents(components, await retrieveComponents(org, components));
  const users = atDefinitions(await readUsers(project.root, 'prod'), environment.users);
  const named = (wanted: string) =>
    differences
      .filter(({ component, state }) => state === 'new' && component.type === wanted)
      .map(({ component }) => component.fullName);
  const provisioning = await checkUsers(org, users, {
    profiles: named('Profile').map((name) => ({ name, userLicense: 'Salesforce Integration' })),
    permissionSets: named('PermissionSet'),
    permissionSetGroups: named('PermissionSetGroup'),
    roles: named('Role'),
  });
  const { missing } = await planPreauthorizations(org, environment.users);
  return { environment, differences, provisioning, preauthorizations: missing };
}
