import { findExistingApps } from '../../generator/deploy/findExistingApps.ts';
import { preauthorizeApps } from '../../generator/deploy/preauthorizeApps.ts';
import { connectOrg } from '../../generator/org/connectOrg.ts';
import type { Org } from '../../generator/org/org.ts';
import { installComponent } from '../../org-simulator/metadataApi/components/installComponent.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';

/** More names than the address of one query holds. */
const MANY = 450;

let simulated: SimulatedOrg;
let org: Org;

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

function install(type: string, fullName: string): string {
  return installComponent(simulated.state, { type, fullName, body: { label: fullName } }).id;
}

function nameOf(number: number): string {
  return `An_Integration_With_A_Long_Name_${number}`;
}

describe('apps that are managed elsewhere, and many integrations', () => {
  it('finds each app', async () => {
    const ids = Array.from({ length: MANY }, (_, number) => install('ExternalClientApplication', nameOf(number)));
    const found = await findExistingApps(
      org,
      ids.map((_, number) => nameOf(number)),
    );
    expect(ids.map((_, number) => found.get(nameOf(number)))).toEqual(ids);
  });

  it('lets each permission set use its app', async () => {
    const appId = install('ExternalClientApplication', 'Vendor_App');
    const missing = Array.from({ length: MANY }, (_, number) => {
      const developerName = nameOf(number);
      install('PermissionSet', developerName);
      return { developerName, username: `${number}@acme.example`, app: 'Vendor_App', appId };
    });
    const results = await preauthorizeApps(org, missing);
    expect(results.map(({ result }) => result.outcome)).toEqual(missing.map(() => 'done'));
    const approved = simulated.state.records.all('SetupEntityAccess').filter((row) => row['SetupEntityId'] === appId);
    const sets = approved.map(
      ({ ParentId }) => simulated.state.records.get('PermissionSet', String(ParentId))?.['Name'],
    );
    expect(sets).toEqual(missing.map(({ developerName }) => developerName));
  });
});
