import type { Org } from '../../generator/org/org.ts';
import { runPreflight } from '../../generator/preflight/runPreflight.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { pointTo } from '../commands/deployRun.ts';
import { type ExampleProject, makeExampleProject } from '../commands/exampleProject.ts';
import { connectTo } from '../provision/support/connectTo.ts';
import { type PreflightScene, preflightRequest, preflightRun } from './support/preflightRun.ts';

let project: ExampleProject;
let simulated: SimulatedOrg;
let scene: PreflightScene;

beforeEach(async () => {
  [project, simulated] = await Promise.all([makeExampleProject(), startOrg()]);
  await pointTo(project, 'prod', simulated);
  scene = { project, simulated, org: await connectTo(simulated) };
});

afterEach(async () => {
  await Promise.all([project.remove(), simulated.stop()]);
});

const ERP = 'integration-users/erp-order-sync.yaml';
const edit = (from: string, to: string) => project.edit(ERP, from, to);

describe('names in components', () => {
  it('may be those of what comes with the same deployment', async () => {
    await edit('permissionSets: [Shared_API_Read]', 'permissionSets: []');
    await edit('permissionSetGroups: []', 'permissionSetGroups: []\n  group:\n    permissionSets: [Shared_API_Read]');
    await edit('role: Integrations #', 'role: { name: Erp_Role, parent: Integrations } #');
    expect(await preflightRun(scene)).toEqual({ problems: [], warnings: [] });
  });

  it('are looked for in groups, muting sets and roles, too', async () => {
    await edit(
      'permissionSetGroups: []',
      'permissionSetGroups: []\n  group:\n    permissionSets: [Shared_API_Raed]\n    muting:\n      apexClasses: [Gone]',
    );
    await edit('role: Integrations #', 'role: { name: Erp_Role, parent: Integration } #');
    const { problems } = await preflightRun(scene);
    expect(problems.map(({ keyPath, fix }) => [keyPath, fix])).toEqual([
      ['user.role', 'Did you mean "Integrations"?'],
      ['access.group.permissionSets[0]', 'Did you mean "Shared_API_Read"?'],
      ['access.group.muting.apexClasses[0]', expect.stringContaining('Setup > Apex Classes')],
    ]);
  });

  it('tell of an object once, not of its fields', async () => {
    await edit('    Order:\n', '    Ordr__c:\n');
    const { problems } = await preflightRun(scene);
    expect(problems.map(({ keyPath, message }) => [keyPath, message])).toEqual([
      ['access.objects.Ordr__c', 'Erp_Order_Sync: the org has no object "Ordr__c".'],
    ]);
  });

  it('are only doubted where no list of the platform is complete', async () => {
    await edit('read: [Industry, AnnualRevenue]', 'read: [Industry, ZzCardBrandZz]');
    const { problems, warnings } = await preflightRun(scene);
    expect(problems).toEqual([]);
    expect(warnings).toEqual([
      expect.stringMatching(/^integration-users\/erp-order-sync\.yaml:43:\d+: .*has no field "ZzCardBrandZz"/),
    ]);
  });

  it('may be written in any case', async () => {
    await edit('apexClasses: [ErpOrderEndpoint]', 'apexClasses: [erporderendpoint]');
    await edit('read: [TotalAmount]', 'read: [totalamount]');
    expect(await preflightRun(scene)).toEqual({ problems: [], warnings: [] });
  });

  it('are known by their namespace', async () => {
    const { state } = simulated;
    state.metadata.put({ type: 'Flow', fullName: 'acme__Route', id: '300000000000001AAA', body: {} });
    state.records.insert('ApexClass', { Name: 'Router', NamespacePrefix: 'acme' });
    await edit('flows: []', 'flows: [acme__Route]');
    await edit('apexClasses: [ErpOrderEndpoint]', 'apexClasses: [acme__Router, other__Router]');
    const { problems } = await preflightRun(scene);
    expect(problems.map(({ message }) => message)).toEqual([
      'Erp_Order_Sync: the org has no Apex class "other__Router".',
    ]);
  });

  it('are user permissions that this org does not have', async () => {
    const { state } = simulated;
    const set = state.objects.get('PermissionSet')!;
    const without = { ...set, fields: set.fields.filter(({ name }) => name !== 'PermissionsViewRoles') };
    const { get, all } = state.objects;
    Object.assign(state.objects, {
      get: (name: string) => (name.toLowerCase() === 'permissionset' ? without : get(name)),
      all: () => all().map((object) => (object.name === 'PermissionSet' ? without : object)),
    });
    await edit('userPermissions: []', 'userPermissions: [ViewRoles]');
    const { problems } = await preflightRun(scene);
    expect(problems).toMatchObject([
      {
        keyPath: 'access.userPermissions[0]',
        message: 'Erp_Order_Sync: the org does not know the user permission "ViewRoles".',
      },
    ]);
  });

  it('stop nobody when the org does not answer a query about them', async () => {
    const request = await preflightRequest(scene);
    const { get } = simulated.state.objects;
    Object.assign(simulated.state.objects, {
      get: (name: string) => (name.toLowerCase() === 'apexclass' ? undefined : get(name)),
    });
    const { problems, warnings } = await runPreflight(scene.org, request);
    expect(problems).toEqual([]);
    expect(warnings).toEqual([
      expect.stringMatching(/not found out whether the org has every Apex class .*\(INVALID_TYPE: .*not supported/),
    ]);
  });
});

describe('objects of which the org lists no field', () => {
  it('are doubted, not refused', async () => {
    const request = await preflightRequest(scene);
    const { get, all } = simulated.state.objects;
    const bare = (object: ReturnType<typeof get>) => object && { ...object, fields: [] };
    const named = new Set(['account', 'permissionset']);
    Object.assign(simulated.state.objects, {
      all: () => all().map((object) => (named.has(object.name.toLowerCase()) ? { ...object, fields: [] } : object)),
      get: (name: string) => (name.toLowerCase() === 'account' ? bare(get(name)) : get(name)),
    });
    const { problems, warnings } = await runPreflight(scene.org, request);
    expect(problems).toEqual([]);
    expect(warnings).toEqual([
      'It was not found out whether the org has Account.AnnualRevenue, Account.Industry: it lists no fields of Account.',
      'It was not found out whether the org has ApiEnabled, ApiUserOnly, ChatterInternalUser: it lists no fields of PermissionSet.',
    ]);
  });
});

describe('a deploying user without View Setup', () => {
  it('is only warned of what is missing, as it may be hidden', async () => {
    await edit('apexClasses: [ErpOrderEndpoint]', 'apexClasses: [Gone]');
    const request = await preflightRequest(scene);
    const query = scene.org.query.bind(scene.org);
    const org: Org = {
      ...scene.org,
      query: async <Row>(statement: Parameters<Org['query']>[0]) => {
        const rows = await query<Row>(statement);
        return statement.includes('UserPermissionAccess')
          ? rows.map((row) => ({ ...row, PermissionsViewSetup: false }))
          : rows;
      },
    };
    const { problems, warnings } = await runPreflight(org, request);
    expect(problems).toEqual([]);
    expect(warnings).toEqual([
      expect.stringContaining('lacks the user permission ViewSetup'),
      expect.stringMatching(/^integration-users\/erp-order-sync\.yaml:50:\d+: .*no Apex class "Gone"/),
    ]);
  });
});

describe('a compound field', () => {
  it('is taken as a whole, and its parts are doubted', async () => {
    await edit('read: [Industry, AnnualRevenue]', 'read: [Industry, BillingAddress]');
    expect(await preflightRun(scene)).toEqual({ problems: [], warnings: [] });
    await edit('read: [Industry, BillingAddress]', 'read: [Industry, BillingCity]');
    expect((await preflightRun(scene)).problems).toMatchObject([
      { keyPath: 'access.objects.Account.fields.read[1]', fix: expect.stringContaining('e.g. BillingAddress') },
    ]);
  });
});

describe('metadata types that an org does not have', () => {
  it('are told at what asks for them', async () => {
    const request = await preflightRequest(scene);
    const { connection } = scene.org;
    const describe = connection.metadata.describe.bind(connection.metadata);
    connection.metadata.describe = async (version) => {
      const known = await describe(version);
      return {
        ...known,
        metadataObjects: known.metadataObjects.filter(({ xmlName }) => xmlName !== 'ExternalClientApplication'),
      };
    };
    const { problems } = await runPreflight(scene.org, request);
    expect(problems).toMatchObject([
      { keyPath: 'app.type', position: { file: ERP, line: 61 }, fix: expect.stringContaining('Opt in') },
      { keyPath: 'app.type', position: { file: 'integration-users/web-lead-intake.yaml' } },
    ]);
  });
});

describe('two hundred new integrations', () => {
  it('are checked in six calls', async () => {
    const text = await project.read('integration-users/web-lead-intake.yaml');
    for (let index = 0; index < 198; index++) {
      const own = text.replace('label: Web Lead Intake', `label: Intake ${index}`);
      await project.write(`integration-users/intake-${index}.yaml`, own.replace('Lead: [read, create]', OBJECTS));
    }
    const result = await preflightRun(scene);
    expect(result).toEqual({ problems: [], warnings: [] });
    expect(simulated.calls.length).toBeLessThanOrEqual(6);
    expect(simulated.calls.filter(({ writes }) => writes)).toEqual([]);
  });
});

const OBJECTS = `
    Lead: { can: [read], fields: { read: [Phone, Email, Rating, Industry, Website] } }
    Contact: { can: [read], fields: { read: [Phone, Title, Department, LeadSource] } }
    Opportunity: { can: [read], fields: { read: [Amount, Probability, NextStep, LeadSource] } }
    Case: { can: [read], fields: { read: [Origin, Priority, Reason, Subject] } }
    Campaign: { can: [read], fields: { read: [Type, StartDate, EndDate] } }`;

describe('user permissions that the licence of a set does not list', () => {
  it('are a warning at their line', async () => {
    const { state } = simulated;
    const [license] = state.records.all('PermissionSetLicense').filter(({ DeveloperName }) => DeveloperName === PSL);
    state.records.update('PermissionSetLicense', license!.Id, { MaximumPermissionsViewRoles: false });
    await edit('userPermissions: []', 'userPermissions: [ViewRoles, RunReports]');
    expect(await preflightRun(scene)).toEqual({
      problems: [],
      warnings: [
        expect.stringMatching(/^integration-users\/erp-order-sync\.yaml:38:\d+: .*does not list .*"ViewRoles"/),
      ],
    });
  });
});

const PSL = 'SalesforceAPIIntegrationPsl';
