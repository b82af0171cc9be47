import { deployComponents } from '../../generator/deploy/deployComponents.ts';
import type { DeployOptions } from '../../generator/deploy/deployOptions.ts';
import { diffComponents } from '../../generator/deploy/diffComponents.ts';
import type { LocalComponent } from '../../generator/deploy/localComponent.ts';
import { readComponents } from '../../generator/deploy/readComponents.ts';
import { requireSoapSession } from '../../generator/deploy/requireSoapSession.ts';
import { retrieveComponents } from '../../generator/deploy/retrieveComponents.ts';
import { connectOrg } from '../../generator/org/connectOrg.ts';
import type { Org } from '../../generator/org/org.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { recordId } from '../../org-simulator/state/recordId.ts';
import { generateRun } from '../commands/deployRun.ts';
import { type ExampleProject, makeExampleProject } from '../commands/exampleProject.ts';

let project: ExampleProject;
let components: readonly LocalComponent[];
let simulated: SimulatedOrg;
let org: Org;

beforeAll(async () => {
  project = await makeExampleProject();
  await project.write('.forceignore', '**/users/**\n');
  const unused = await startOrg();
  await generateRun({ project, org: unused });
  await unused.stop();
  ({ components } = await readComponents(project.root, 'prod'));
});

afterAll(() => project.remove());

beforeEach(async () => {
  simulated = await startOrg();
  org = await connectOrg({
    targetOrg: null,
    environment: { alias: null, type: null, myDomain: null },
    apiVersion: '66.0',
    processEnvironment: { SF_ACCESS_TOKEN: simulated.admin.accessToken, SF_ORG_INSTANCE_URL: simulated.url },
    signal: new AbortController().signal,
    pace: { retryDelay: 1, pollInterval: 10 },
  });
});

afterEach(() => simulated.stop());

const OPTIONS: DeployOptions = {
  environment: 'prod',
  checkOnly: false,
  transport: 'soap',
  patience: 20_000,
  progress: () => undefined,
};

function permissionSets(): readonly LocalComponent[] {
  return components.filter(({ type }) => type === 'PermissionSet');
}

function countDeployments(): number {
  return simulated.calls.filter(({ kind }) => kind === 'metadata.deploy').length;
}

/** As an org answers a user who may deploy, but not read that object. */
function refuseDeployRequest(): void {
  const request = org.connection.request.bind(org.connection);
  org.connection.request = (called, options) => {
    if (!JSON.stringify(called).includes('/tooling/query')) return request(called, options);
    throw Object.assign(new Error("sObject type 'DeployRequest' is not supported."), { errorCode: 'INVALID_TYPE' });
  };
}

describe('readComponents', () => {
  it('finds everything but users, with project-relative paths', () => {
    expect(components.map(({ type }) => type)).not.toContain('User');
    expect(components).toHaveLength(14);
    expect(components.find(({ type }) => type === 'Profile')).toMatchObject({
      fullName: 'ERP Order Sync Integration',
      file: 'force-app/prod/profiles/ERP Order Sync Integration.profile-meta.xml',
    });
  });

  it('needs no .forceignore, and names what one hides', async () => {
    await project.delete('.forceignore');
    const scratch = await makeExampleProject();
    await generateRun({ project: scratch, org: simulated });
    expect((await readComponents(scratch.root, 'prod')).components).toHaveLength(14);
    await scratch.remove();
    const hiding = await makeExampleProject();
    await hiding.write('.forceignore', '**/profiles/**\n');
    await generateRun({ project: hiding, org: simulated });
    const { ignored, components: left } = await readComponents(hiding.root, 'prod');
    await hiding.remove();
    expect(ignored).toContain('force-app/prod/profiles/ERP Order Sync Integration.profile-meta.xml');
    expect(left).toHaveLength(12);
  });
});

describe('deployComponents', () => {
  it('takes up the job that the org began although its answer was lost', async () => {
    simulated.injectFault({ on: 'metadata.deploy', effect: { kind: 'reset', done: true } });
    expect(await deployComponents(org, permissionSets(), OPTIONS)).toEqual({
      id: recordId('0Af', 1),
      status: 'succeeded',
      failures: [],
    });
    expect(countDeployments()).toBe(1);
    expect(simulated.state.metadata.get('PermissionSet', 'Erp_Order_Sync')).toBeDefined();
  });

  it('is not taken in by an earlier job: it compares and deploys again', async () => {
    const [first, second] = permissionSets();
    await deployComponents(org, [first!], OPTIONS);
    simulated.injectFault({ on: 'metadata.deploy', effect: { kind: 'reset', done: false } });
    expect(await deployComponents(org, [second!], OPTIONS)).toMatchObject({
      id: recordId('0Af', 2),
      status: 'succeeded',
    });
    expect(simulated.state.metadata.get('PermissionSet', second!.fullName)).toBeDefined();
  });

  it('is not taken in by earlier jobs for ever when each answer is lost', async () => {
    const [first, second] = permissionSets();
    await deployComponents(org, [first!], OPTIONS);
    simulated.clearCalls();
    simulated.injectFault({ on: 'metadata.deploy', times: Infinity, effect: { kind: 'garbage', answer: 'page' } });
    await expect(deployComponents(org, [second!], OPTIONS)).rejects.toThrow('no answer of an org');
    expect(countDeployments()).toBeLessThan(5);
  });

  it('sends the package again when the org does not tell', async () => {
    simulated.injectFault({ on: 'metadata.deploy', effect: { kind: 'reset', done: true } });
    refuseDeployRequest();
    expect(await deployComponents(org, permissionSets(), OPTIONS)).toMatchObject({ status: 'succeeded' });
    expect(countDeployments()).toBe(2);
  });

  it('says that nothing is known when the org cannot be asked', async () => {
    simulated.injectFault({ on: 'metadata.deploy', effect: { kind: 'reset', done: true } });
    simulated.injectFault({ on: 'tooling.query', skip: 1, effect: { kind: 'expired-session' } });
    await expect(deployComponents(org, permissionSets(), OPTIONS)).rejects.toThrow(
      'it is not known whether the org is deploying it',
    );
  });
});

describe('retrieveComponents', () => {
  it('returns what is there and leaves out what is not, nothing written to disk', async () => {
    await deployComponents(org, permissionSets(), OPTIONS);
    const found = await retrieveComponents(org, components);
    expect(found.map(({ type, fullName }) => `${type} ${fullName}`).toSorted()).toEqual(
      permissionSets().map(({ type, fullName }) => `${type} ${fullName}`),
    );
    expect(diffComponents(permissionSets(), found).every(({ state }) => state === 'same')).toBe(true);
  });

  it('asks more than once for more than one archive holds', async () => {
    await deployComponents(org, permissionSets(), OPTIONS);
    const absent = Array.from({ length: 5_000 }, (_, index) => ({
      type: 'PermissionSet',
      fullName: `Absent_${index}`,
    }));
    const [first, last] = permissionSets();
    const found = await retrieveComponents(org, [first!, ...absent, last!]);
    expect(found.map(({ fullName }) => fullName)).toEqual([first?.fullName, last?.fullName]);
    expect(simulated.calls.filter(({ kind }) => kind === 'metadata.retrieve')).toHaveLength(2);
  });
});

describe('requireSoapSession', () => {
  it('refuses a token in JWT form where the SOAP API does not take it', () => {
    const connected = (accessToken: string, apiVersion: string) =>
      ({ ...org, apiVersion, connection: { ...org.connection, accessToken } }) as Org;
    expect(() => requireSoapSession(connected('eyJ0.eyJz.c2ln', '66.0'))).toThrow('takes from version 68.0 on');
    expect(() => requireSoapSession(connected('eyJ0.eyJz.c2ln', '68.0'))).not.toThrow();
    expect(() => requireSoapSession(connected('00Dxx0000000001!AQ.eyJ0', '66.0'))).not.toThrow();
  });
});
