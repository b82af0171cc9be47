import type { ReceivedCall, SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { deployRun, generateRun } from './deployRun.ts';
import { type ExampleProject, makeExampleProject } from './exampleProject.ts';

const INTEGRATIONS = 30;

let project: ExampleProject;
let org: SimulatedOrg;

beforeEach(async () => {
  [project, org] = await Promise.all([makeExampleProject(), startOrg()]);
  await project.delete('integration-users');
  await project.write(
    'environments/prod.yaml',
    `label: Production\norg: { type: production, myDomain: "${org.url}" }\n`,
  );
  for (let number = 0; number < INTEGRATIONS; number += 1) {
    await project.write(definitionPath(number), definition(number));
  }
  // A new org has five seats of each.
  for (const type of ['UserLicense', 'PermissionSetLicense']) {
    for (const { Id } of org.state.records.all(type)) org.state.records.update(type, Id, { TotalLicenses: 100 });
  }
  await generateRun({ project, org });
});

afterEach(async () => {
  await Promise.all([project.remove(), org.stop()]);
});

function definitionPath(number: number): string {
  return `integration-users/integration-${number}.yaml`;
}

function definition(number: number): string {
  const certificate = 'reference/certificates/erp-order-sync.prod.crt';
  return `label: Integration ${number}
owner: team@acme.example
user: { alias: i${number}${number % 2 === 0 ? ', role: Integrations' : ''} }
access:
  permissionSets: [${number % 3 === 0 ? 'Shared_API_Read' : ''}]
  objects: { Lead: [read, create] }
app: { ${number % 2 === 0 ? 'flow: client-credentials' : `flow: jwt-bearer, certificate: ${certificate}`} }
`;
}

/** Deploys, and tells what the org was asked for, by kind; looks at running jobs left out. */
async function deploy(only: readonly string[] = []): Promise<Readonly<Record<string, number>>> {
  org.clearCalls();
  const run = await deployRun({ project, org, only, options: { allow: ['beyond-policy'] } });
  expect(run).toMatchObject({ exitCode: 0, error: null });
  const kinds = Map.groupBy(org.calls.filter(isNoLook), ({ kind }) => kind);
  return Object.fromEntries([...kinds].map(([kind, calls]) => [kind, calls.length]));
}

/** How often a running job is looked at depends on how long it takes. */
function isNoLook({ kind }: ReceivedCall): boolean {
  return kind !== 'metadata.checkDeployStatus' && kind !== 'metadata.checkRetrieveStatus';
}

/**
 * Who is logged in to which org; metadata; users, frozen ones, licences and permission sets that they hold; whether a
 * certificate is being replaced.
 */
const COMPARISON = { query: 1 + 4 + 1, 'oauth.userinfo': 1, 'metadata.retrieve': 1 };

/** SDR asks for the highest version before it sends a package. */
const DEPLOYMENT = { 'metadata.deploy': 1, versions: 1 };

describe(`deploy of ${INTEGRATIONS} integrations`, () => {
  it('takes a fixed number of calls, however many they are', async () => {
    expect(await deploy()).toEqual({
      // Users, profiles, user licences, permission set licences, permission sets and roles, before and after the first half;
      // what the connected user may do; and what the existing set grants that is assigned: its id, its row and the rest.
      query: 1 + 6 + 6 + 1 + 2,
      composite: 1,
      // What the definitions name, features and licences of the org.
      batch: 2,
      'tooling.query': 2,
      'metadata.describeMetadata': 1,
      'oauth.userinfo': 1,
      'metadata.retrieve': 1,
      versions: 1,
      'metadata.deploy': 2,
      // Users, permission set licences, permission sets.
      'collections.create': 3,
    });
    expect(org.state.records.all('User')).toHaveLength(INTEGRATIONS + 1);

    const unchanged = await deploy();
    expect(unchanged).toEqual(COMPARISON);
    expect(org.calls.filter(({ writes }) => writes)).toEqual([]);
    expect(await deploy(['integration-1'])).toEqual(unchanged);

    await project.edit(definitionPath(7), 'Lead: [read, create]', 'Lead: [read]');
    await project.edit(definitionPath(8), 'alias: i8', 'alias: eight');
    await generateRun({ project, org });
    // Users are looked at once more when the metadata is there. Before that: what stands in the way, what the connected
    // user works through, and what the users hold from elsewhere.
    const checks = { query: 1 + 4 + 4 + 5 + 1, batch: 1, composite: 2, 'tooling.query': 1 };
    const changed = { ...COMPARISON, ...checks, ...DEPLOYMENT, 'collections.update': 1 };
    expect(await deploy()).toEqual(changed);
    expect(org.calls.filter(({ writes }) => writes).map(({ kind }) => kind)).toEqual([
      'metadata.deploy',
      'collections.update',
    ]);
    expect(await deploy()).toEqual(COMPARISON);
  }, 60_000);
});
