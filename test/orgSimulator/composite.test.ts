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

describe('composite', () => {
  const post = (compositeRequest: readonly object[], allOrNone = false) =>
    api.call('POST', '/composite', { allOrNone, compositeRequest });
  const base = '/services/data/v66.0';

  it('hands the answer of one part to the next', async () => {
    const { body } = await post([
      { method: 'POST', url: `${base}/sobjects/Account`, referenceId: 'account', body: { Name: 'Composite' } },
      {
        method: 'POST',
        url: `${base}/sobjects/Contact`,
        referenceId: 'contact',
        body: { LastName: 'X', AccountId: '@{account.id}' },
      },
      {
        method: 'GET',
        url: `${base}/query?q=SELECT+Account.Name+FROM+Contact+WHERE+Id='@{contact.id}'`,
        referenceId: 'read',
      },
    ]);
    expect(body.compositeResponse.map(({ httpStatusCode }: { httpStatusCode: number }) => httpStatusCode)).toEqual([
      201, 201, 200,
    ]);
    expect(body.compositeResponse[2].body.records[0].Account.Name).toBe('Composite');
  });

  it('takes everything back when one part fails and all or none was asked', async () => {
    const { body } = await post(
      [
        { method: 'POST', url: `${base}/sobjects/Account`, referenceId: 'a', body: { Name: 'Halted' } },
        { method: 'POST', url: `${base}/sobjects/Account`, referenceId: 'b', body: {} },
      ],
      true,
    );
    const codes = body.compositeResponse.map((part: { body: { errorCode: string }[] }) => part.body[0]?.errorCode);
    expect(codes).toEqual(['PROCESSING_HALTED', 'REQUIRED_FIELD_MISSING']);
    expect(await api.records("SELECT Id FROM Account WHERE Name = 'Halted'")).toEqual([]);
  });

  it('does not mix setup and other objects in one transaction', async () => {
    const { body } = await post(
      [
        { method: 'POST', url: `${base}/sobjects/Account`, referenceId: 'a', body: { Name: 'Mixed' } },
        { method: 'POST', url: `${base}/sobjects/UserRole`, referenceId: 'b', body: { Name: 'Mixed' } },
      ],
      true,
    );
    expect(body.compositeResponse[1].body[0].errorCode).toBe('MIXED_DML_OPERATION');
  });

  it('runs batches of independent parts', async () => {
    const batchRequests = [
      { method: 'GET', url: 'v66.0/query?q=SELECT+Name+FROM+Organization' },
      { method: 'GET', url: 'v66.0/sobjects/Nothing/describe' },
    ];
    const { body } = await api.call('POST', '/composite/batch', { batchRequests });
    expect(body.hasErrors).toBe(true);
    expect(body.results.map(({ statusCode }: { statusCode: number }) => statusCode)).toEqual([200, 404]);
  });
});
