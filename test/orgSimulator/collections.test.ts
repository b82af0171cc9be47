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

const refusal = (errorCode: string, message: string, fields?: readonly string[]) => [
  { errorCode, message: expect.stringContaining(message), ...(fields === undefined ? {} : { fields }) },
];

describe('collections', () => {
  const record = (fields: object) => ({ attributes: { type: 'Account' }, ...fields });

  it('keep what is good and name what is not', async () => {
    const { status, body } = await api.call('POST', '/composite/sobjects', {
      records: [record({ Name: 'A' }), record({}), { attributes: { type: 'No' } }],
    });
    expect(status).toBe(200);
    expect(body).toMatchObject([
      { success: true, errors: [] },
      { success: false, errors: [{ statusCode: 'REQUIRED_FIELD_MISSING', fields: ['Name'] }] },
      { success: false, errors: [{ statusCode: 'INVALID_TYPE', message: "sObject type 'No' is not supported." }] },
    ]);
  });

  it('take everything back with allOrNone', async () => {
    const { body } = await api.call('POST', '/composite/sobjects', {
      allOrNone: true,
      records: [record({ Name: 'Back' }), record({})],
    });
    expect(
      body.map(({ success, errors }: { success: boolean; errors: { statusCode: string }[] }) => [
        success,
        errors[0]?.statusCode,
      ]),
    ).toEqual([
      [false, 'ALL_OR_NONE_OPERATION_ROLLED_BACK'],
      [false, 'REQUIRED_FIELD_MISSING'],
    ]);
    expect(await api.records("SELECT Id FROM Account WHERE Name = 'Back'")).toEqual([]);
  });

  it('update and delete many', async () => {
    const ids = [await api.create('Account', { Name: 'B1' }), await api.create('Account', { Name: 'B2' })];
    const updated = await api.call('PATCH', '/composite/sobjects', {
      records: ids.map((id) => record({ id, Industry: 'Tech' })),
    });
    expect(updated.body).toEqual(ids.map((id) => ({ id, success: true, errors: [] })));
    const deleted = await api.call('DELETE', `/composite/sobjects?ids=${ids.join(',')}&allOrNone=true`);
    expect(deleted.body).toEqual(ids.map((id) => ({ id, success: true, errors: [] })));
  });

  it('hold 200 records and no more', async () => {
    const records = Array.from({ length: 201 }, (_, index) => record({ Name: `C${index}` }));
    const refused = await api.call('POST', '/composite/sobjects', { records });
    expect([refused.status, refused.body]).toEqual([400, refusal('EXCEEDED_ID_LIMIT', 'record limit reached')]);
    const { body } = await api.call('POST', '/composite/sobjects', { records: records.slice(1) });
    expect(body.filter(({ success }: { success: boolean }) => success)).toHaveLength(200);
  });
});
