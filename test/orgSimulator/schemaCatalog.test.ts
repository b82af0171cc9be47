import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { type ApiClient, apiClient } from './apiClient.ts';

let org: SimulatedOrg;
let api: ApiClient;

beforeAll(async () => {
  org = await startOrg();
  api = apiClient(org);
});

afterAll(() => org.stop());

const tooling = (soql: string) => api.call('GET', `/tooling/query?q=${encodeURIComponent(soql)}`);

describe('the objects that tell of objects and fields', () => {
  it('know standard and custom objects', async () => {
    const names = "('Account', 'erp_setting__mdt', 'Nothing__c')";
    const { body } = await tooling(`SELECT QualifiedApiName FROM EntityDefinition WHERE QualifiedApiName IN ${names}`);
    const found = body.records.map((row: { QualifiedApiName: string }) => row.QualifiedApiName);
    expect(found.toSorted()).toEqual(['Account', 'ERP_Setting__mdt']);
  });

  it('know fields of several objects, and which of them have field-level security', async () => {
    const { body } = await tooling(
      `SELECT EntityDefinition.QualifiedApiName, QualifiedApiName, IsPermissionable FROM EntityParticle
       WHERE EntityDefinition.QualifiedApiName IN ('Order', 'Account') AND QualifiedApiName IN ('Name', 'ERP_Status__c')`,
    );
    expect(
      body.records.map((row: never) => [
        row['EntityDefinition']['QualifiedApiName'],
        row['QualifiedApiName'],
        row['IsPermissionable'],
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['Account', 'Name', false],
        ['Order', 'ERP_Status__c', true],
        ['Order', 'Name', true],
      ]),
    );
    expect(body.records).toHaveLength(3);
  });

  it('follow what is deployed', async () => {
    org.state.metadata.put({ type: 'Flow', fullName: 'acme__Route_Lead', id: '300000000000001AAA', body: {} });
    expect(
      await api.records("SELECT ApiName, NamespacePrefix FROM FlowDefinitionView WHERE ApiName = 'Route_Lead'"),
    ).toMatchObject([{ ApiName: 'Route_Lead', NamespacePrefix: 'acme' }]);
  });

  it.each([
    ['SELECT QualifiedApiName FROM EntityParticle', /a filter on a reified column is required \[EntityDefinitionId,/],
    ["SELECT QualifiedApiName FROM EntityParticle WHERE QualifiedApiName = 'Name'", /reified column/],
    ["SELECT QualifiedApiName FROM EntityDefinition WHERE QualifiedApiName != 'Account'", /Only equals comparisons/],
    [
      "SELECT QualifiedApiName FROM EntityDefinition WHERE QualifiedApiName = 'Account' OR KeyPrefix = '003'",
      /Disjunctions not supported/,
    ],
    ['SELECT COUNT(QualifiedApiName) FROM EntityDefinition', /not yet supported by this SObject storage type/],
  ])('refuse %s', async (soql, message) => {
    expect(await tooling(soql)).toMatchObject({
      status: 400,
      body: [{ errorCode: 'MALFORMED_QUERY', message: expect.stringMatching(message) }],
    });
  });

  it('ignore a limit, and have no second page', async () => {
    const one = await tooling(
      "SELECT QualifiedApiName FROM EntityDefinition WHERE KeyPrefix IN ('001', '003') LIMIT 1",
    );
    expect(one.body.records).toHaveLength(2);
    const every = org.state.objects.all().map(({ name }) => `'${name}'`);
    const all = `SELECT QualifiedApiName FROM EntityParticle WHERE EntityDefinition.QualifiedApiName IN (${every})`;
    expect((await tooling(all)).body).toMatchObject([{ errorCode: 'EXCEEDED_ID_LIMIT' }]);
  });

  it('are asked for in one batch of the Tooling API, which reads', async () => {
    const url = `v66.0/tooling/query?q=${encodeURIComponent("SELECT QualifiedApiName FROM EntityDefinition WHERE KeyPrefix = '001'")}`;
    org.clearCalls();
    const { body } = await api.call('POST', '/tooling/composite/batch', { batchRequests: [{ method: 'GET', url }] });
    expect(body).toMatchObject({
      hasErrors: false,
      results: [{ result: { records: [{ QualifiedApiName: 'Account' }] } }],
    });
    expect(org.calls).toMatchObject([{ kind: 'batch', writes: false }]);
  });
});
