import { deployComponents } from '../../generator/deploy/deployComponents.ts';
import type { DeployOptions } from '../../generator/deploy/deployOptions.ts';
import { destroyComponents } from '../../generator/deploy/destroyComponents.ts';
import type { LocalComponent } from '../../generator/deploy/localComponent.ts';
import { readComponents } from '../../generator/deploy/readComponents.ts';
import { connectOrg } from '../../generator/org/connectOrg.ts';
import type { Org } from '../../generator/org/org.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { recordId } from '../../org-simulator/state/recordId.ts';
import type { ExampleProject } from '../commands/exampleProject.ts';
import { generatedProject } from '../resilience/generatedProject.ts';

/** Long enough that the second run comes while it is under way. */
const DEPLOYMENT_TIME = 400;

let project: ExampleProject;
let sets: readonly LocalComponent[];
let simulated: SimulatedOrg;
let progress: string[];

beforeAll(async () => {
  project = await generatedProject();
  const { components } = await readComponents(project.root, 'prod');
  sets = components.filter(({ type }) => type === 'PermissionSet');
});
afterAll(() => project.remove());

beforeEach(async () => {
  progress = [];
  simulated = await startOrg({ deploymentTime: DEPLOYMENT_TIME });
});
afterEach(() => simulated.stop());

function connect(signal = new AbortController().signal): Promise<Org> {
  return connectOrg({
    targetOrg: null,
    environment: { alias: null, type: null, myDomain: null },
    apiVersion: '66.0',
    processEnvironment: { SF_ACCESS_TOKEN: simulated.admin.accessToken, SF_ORG_INSTANCE_URL: simulated.url },
    signal,
    pace: { retryDelay: 1, pollInterval: 10 },
  });
}

function options(more: Partial<DeployOptions> = {}): DeployOptions {
  return {
    environment: 'prod',
    checkOnly: false,
    transport: 'soap',
    patience: 20_000,
    progress: (text) => void progress.push(text),
    ...more,
  };
}

/** A run that got the job going and was killed then: it waits for nothing. */
async function leaveRunning(components: readonly LocalComponent[]): Promise<void> {
  const outcome = await deployComponents(await connect(), components, options({ patience: 0 }));
  expect(outcome.status).toBe('unfinished');
}

const started = () => simulated.calls.filter(({ kind }) => kind === 'metadata.deploy').length;
const statuses = () => simulated.state.records.all('DeployRequest').map(({ Status }) => Status);

describe('a deployment that an earlier run left running', () => {
  it('is followed and not started twice', async () => {
    await leaveRunning(sets);
    const outcome = await deployComponents(await connect(), sets, options());
    expect(outcome).toEqual({ id: recordId('0Af', 1), status: 'succeeded', failures: [] });
    expect(started()).toBe(1);
    expect(progress).toContain(`Following the deployment ${recordId('0Af', 1)}, which is running in the org already`);
  });

  it('is waited for before anything is deleted', async () => {
    await leaveRunning(sets);
    const last = sets.map(({ type, fullName }) => ({ type, fullName }));
    const outcome = await destroyComponents(await connect(), { first: [], last }, options());
    expect(outcome).toMatchObject({ id: recordId('0Af', 2), status: 'succeeded' });
    expect(progress).toContain(`Waiting for the deployment ${recordId('0Af', 1)}, which is running in the org already`);
    expect(sets.map(({ fullName }) => simulated.state.metadata.get('PermissionSet', fullName))).toEqual(
      sets.map(() => undefined),
    );
  });

  it('is waited for when it turns out to be another one', async () => {
    await leaveRunning(sets.slice(0, 1));
    expect(await deployComponents(await connect(), sets.slice(1), options())).toMatchObject({
      id: recordId('0Af', 2),
      status: 'succeeded',
    });
    expect(statuses()).toEqual(['Succeeded', 'Succeeded']);
  });

  it('is left alone by Ctrl-C: this run did not start it', async () => {
    await leaveRunning(sets);
    const stop = new AbortController();
    const stopWhenFollowing = (text: string) => {
      if (text.startsWith('Deploying to prod')) stop.abort();
    };
    const following = deployComponents(await connect(stop.signal), sets, options({ progress: stopWhenFollowing }));
    await expect(following).rejects.toThrow(/^Stopped before the deployment 0Af\w+ has ended\.$/);
    expect(simulated.calls.some(({ kind }) => kind === 'metadata.cancelDeploy')).toBe(false);
    expect(statuses()).not.toContain('Canceled');
  });

  it('is not looked for by a validation', async () => {
    await leaveRunning(sets);
    await deployComponents(await connect(), sets, options({ checkOnly: true }));
    expect(started()).toBe(2);
  });
});

describe('following a deployment', () => {
  it('goes on for as long as somebody wants to wait, though the org gives no answer', async () => {
    const org = await connect();
    simulated.injectFault({ on: 'metadata.checkDeployStatus', times: 12, effect: { kind: 'unavailable' } });
    expect(await deployComponents(org, sets, options())).toMatchObject({ status: 'succeeded' });
    expect(progress).toContain(`No answer about the deployment ${recordId('0Af', 1)}; looking again`);
    expect(started()).toBe(1);
  });

  it('ends when nobody wants to wait any longer, and says that the job may go on', async () => {
    const org = await connect();
    simulated.injectFault({ on: 'metadata.checkDeployStatus', times: Infinity, effect: { kind: 'unavailable' } });
    await expect(deployComponents(org, sets, options({ patience: 100 }))).rejects.toMatchObject({
      message: expect.stringMatching(
        /not available right now\. The deployment 0Af\w+ may still be running in the org\.$/,
      ),
      actions: expect.arrayContaining([expect.stringMatching(/^Run the same command again/)]),
    });
  });

  it('says that the org does not know the job any more', async () => {
    const org = await connect();
    org.connection.metadata.checkDeployStatus = () => {
      throw Object.assign(new Error('invalid cross reference id'), { errorCode: 'INVALID_CROSS_REFERENCE_KEY' });
    };
    await expect(deployComponents(org, sets, options())).rejects.toMatchObject({
      message: `The org does not know the deployment ${recordId('0Af', 1)} any more, so it is not known what became of it.`,
      details: { deploymentId: recordId('0Af', 1) },
    });
  });
});
