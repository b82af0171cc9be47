import { readUsers } from '../generator/provision/readUsers.ts';
import { runSalesforceCli } from '../test/orgSimulator/runSalesforceCli.ts';
import {
  type DeploymentOrg,
  type MeasuredWork,
  measureWork,
  takePermission,
  withDeploymentOrg,
} from './deploymentOrg.ts';
import { DEPLOYED_ENVIRONMENT } from './makeDeploymentProject.ts';
import { runProgram } from './runProgram.ts';
import { type Sf, salesforceScript } from './salesforceScript.ts';

/** What a script of `sf` commands did, one after the other. */
export interface MeasuredScript extends MeasuredWork {
  readonly processes: number;
}

/** The same generated files brought to a new org by a script, once more, and once more after one object permission was taken away. */
export interface MeasuredScripts {
  readonly integrations: number;
  readonly first: MeasuredScript;
  readonly unchanged: MeasuredScript;
  readonly changed: MeasuredScript;
}

/**
 * Does with the official Salesforce CLI what `deploy` does, as somebody would who writes the script with care: what can be
 * done for all users at once, is. Logging in is not counted.
 */
export function measureSalesforceCli(integrations: number): Promise<MeasuredScripts> {
  return withDeploymentOrg(integrations, async (place) => {
    await runProgram(place, 'generate');
    const users = await readUsers(place.root, DEPLOYED_ENVIRONMENT);
    await login(place);
    const first = await measureScript(place, (sf) => salesforceScript.createAll(sf, place.root, users));
    const unchanged = await measureScript(place, (sf) => salesforceScript.bringUpToDate(sf, users));
    takePermission(place);
    await runProgram(place, 'generate');
    return {
      integrations,
      first,
      unchanged,
      changed: await measureScript(place, (sf) => salesforceScript.bringUpToDate(sf, users)),
    };
  });
}

async function login(place: DeploymentOrg): Promise<void> {
  const sf = connectSf(place, () => undefined);
  await sf('org login access-token', '--instance-url', place.org.url, '--alias', 'org', '--no-prompt');
}

async function measureScript(place: DeploymentOrg, script: (sf: Sf) => Promise<void>): Promise<MeasuredScript> {
  let processes = 0;
  const sf = connectSf(place, () => {
    processes += 1;
  });
  return { ...(await measureWork(place, () => script(sf))), processes };
}

function connectSf({ org, root, home }: DeploymentOrg, onStart: () => void): Sf {
  return async (command, ...values) => {
    onStart();
    const target = command.startsWith('org login') ? [] : ['--target-org', 'org'];
    const outcome = await runSalesforceCli({ home, project: root, accessToken: org.admin.accessToken }, [
      ...command.split(' '),
      ...target,
      ...values,
    ]);
    if (outcome.status !== 0) throw new Error(`sf ${command} ended with ${outcome.status}: ${outcome.message}`);
    return outcome;
  };
}
