import type { Problem } from '../../generator/shared/problem.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { deployRun, generateRun, pointTo } from '../commands/deployRun.ts';
import { type ExampleProject, makeExampleProject } from '../commands/exampleProject.ts';
import { connectTo } from '../provision/support/connectTo.ts';
import { type PreflightScene, preflightRun } from './support/preflightRun.ts';

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

/** `line: message → fix` of the problems of one file. */
function told(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ position, message, fix }) => `${position?.line}: ${message} → ${fix}`);
}

const edit = (from: string, to: string) => project.edit(ERP, from, to);

describe('preflight', () => {
  it('finds nothing wrong with the example in the org that it is made for, in four calls that read', async () => {
    expect(await preflightRun(scene)).toEqual({ problems: [], warnings: [] });
    expect(simulated.calls.filter(({ writes }) => writes)).toEqual([]);
    expect(simulated.calls.map(({ kind }) => kind).toSorted()).toEqual([
      'batch',
      'batch',
      'metadata.describeMetadata',
      'query',
    ]);
  });

  it('asks nothing when nothing is new', async () => {
    await generateRun({ project, org: simulated });
    expect(await deployRun({ project, org: simulated })).toMatchObject({ exitCode: 0 });
    expect(await preflightRun(scene)).toEqual({ problems: [], warnings: [] });
    expect(simulated.calls).toEqual([]);
  });

  it('asks about what changes alone', async () => {
    await generateRun({ project, org: simulated });
    await deployRun({ project, org: simulated });
    // What the org holds was accepted once; a class that was deleted since is nobody's business here.
    simulated.state.metadata.remove('ApexClass', 'ErpOrderEndpoint');
    for (const { Id } of simulated.state.records.all('ApexClass')) simulated.state.records.remove('ApexClass', Id);
    await edit('read: [Industry, AnnualRevenue]', 'read: [Industry, AnnualRevenue, Rating, Ratng]');
    const { problems } = await preflightRun(scene);
    expect(told(problems)).toEqual([
      '43: Erp_Order_Sync: the object Account has no field "Ratng" in this org. → Did you mean "Rating"?',
    ]);
  });

  it('finds a dozen impossible things at once, at their lines, and writes nothing', async () => {
    const { state } = simulated;
    state.metadata.put({
      type: 'CustomObject',
      fullName: 'Limits__c',
      id: '01I000000000001AAA',
      body: { label: 'Limits', customSettingsType: 'Hierarchy' },
    });
    await edit('read: [Industry, AnnualRevenue]', 'read: [Industri, Foo__c, Name]');
    await edit('edit: [ERP_Number__c, ERP_Status__c]', 'edit: [ERP_Numbr__c, ActivatedDate]');
    await edit(
      '    Pricebook2: [read] # short form: no field permissions',
      '    Pricebok2: [read]\n    Limits__c: [read]',
    );
    await edit('apexClasses: [ErpOrderEndpoint]', 'apexClasses: [ErpOrdrEndpoint]');
    await edit('apexPages: []', 'apexPages: [OrderPage]');
    await edit('flows: []', 'flows: [Route_Order]');
    await edit('customPermissions: [Use_ERP_Endpoint]', 'customPermissions: [UseErpEndpoint]');
    await edit('customMetadataTypes: [ERP_Setting__mdt]', 'customMetadataTypes: [ERP_Settings__mdt]');
    await edit('customSettings: []', 'customSettings: [Throttle__c]');
    await edit('externalCredentials: []', 'externalCredentials: [Erp-Main]');
    await edit('license: Salesforce Integration # UserLicense name', 'license: Salesforce Integrations');
    const { problems, warnings } = await preflightRun(scene);
    expect(warnings).toEqual([]);
    expect(problems.every(({ position }) => position?.file === ERP)).toBe(true);
    const bring = (setup: string) =>
      `Bring it into the org first (Setup > ${setup}), or take it out of the definition.`;
    const field = (object: string) =>
      `Bring the field into the org first (Setup > Object Manager > ${object}), or take it out of the definition.`;
    expect(told(problems)).toEqual([
      '20: Erp_Order_Sync: the org has no user licence "Salesforce Integrations". → Did you mean "Salesforce Integration"?',
      '43: Erp_Order_Sync: the object Account has no field "Industri" in this org. → Did you mean "Industry"?',
      `43: Erp_Order_Sync: the object Account has no field "Foo__c" in this org. → ${field('Account')}`,
      '43: Erp_Order_Sync: "Account.Name" has no field-level security in this org. → Take it out: who may use the object may use this field (it is required, master-detail or made by the org).',
      '48: Erp_Order_Sync: the object Order has no field "ERP_Numbr__c" in this org. → Did you mean "ERP_Number__c"?',
      '48: Erp_Order_Sync: "Order.ActivatedDate" is calculated by this org (formula, roll-up summary or auto-number) and cannot be edited. → Move it from fields.edit to fields.read.',
      '49: Erp_Order_Sync: the org has no object "Pricebok2". → Did you mean "Pricebook2"?',
      '50: Erp_Order_Sync: "Limits__c" is a custom setting and has no object permissions. → List it under access.customSettings instead.',
      '51: Erp_Order_Sync: the org has no Apex class "ErpOrdrEndpoint". → Did you mean "ErpOrderEndpoint"?',
      `52: Erp_Order_Sync: the org has no Visualforce page "OrderPage". → ${bring('Visualforce Pages')}`,
      `53: Erp_Order_Sync: the org has no flow "Route_Order". → ${bring('Flows')}`,
      '54: Erp_Order_Sync: the org has no custom permission "UseErpEndpoint". → Did you mean "Use_ERP_Endpoint"?',
      '55: Erp_Order_Sync: the org has no custom metadata type "ERP_Settings__mdt". → Did you mean "ERP_Setting__mdt"?',
      `56: Erp_Order_Sync: the org has no custom setting "Throttle__c". → ${bring('Custom Settings')}`,
      `57: Erp_Order_Sync: the org has no external credential "Erp-Main". → ${bring('Named Credentials > External Credentials')}`,
    ]);
    expect(simulated.calls.filter(({ writes }) => writes)).toEqual([]);
    expect(simulated.calls.length).toBeLessThanOrEqual(6);
  });
});
