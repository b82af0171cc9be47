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

describe('discovery', () => {
  it('lists the versions without a session, newest last', async () => {
    const versions = (await (await fetch(`${org.url}/services/data`)).json()) as { version: string; label: string }[];
    expect(versions.at(-1)).toEqual({ version: '68.0', label: "Winter '27", url: '/services/data/v68.0' });
  });

  it('refuses versions that the org does not have', async () => {
    expect((await api.call('GET', '/services/data/v99.0/sobjects')).status).toBe(404);
    expect((await api.call('GET', '/services/data/v20.0/sobjects')).status).toBe(404);
  });

  it('wants a session for everything else', async () => {
    const { status, body } = await apiClient(org, 'nonsense').call('GET', '/sobjects');
    expect([status, body]).toEqual([401, [{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' }]]);
  });

  it('describes objects with the fields of the catalogue and of deployed metadata', async () => {
    const { body } = await api.call('GET', '/sobjects/Order/describe');
    const field = (name: string) => body.fields.find((each: { name: string }) => each.name === name);
    expect(body).toMatchObject({ name: 'Order', keyPrefix: '801', createable: true });
    expect(field('EffectiveDate')).toMatchObject({ type: 'date', nillable: false });
    expect(field('TotalAmount')).toMatchObject({ calculated: true, updateable: false });
    expect(field('ERP_Number__c')).toMatchObject({ type: 'string', length: 40, custom: true });
  });

  it('tolerates doubled slashes, which clients make of an address that ends in one', async () => {
    expect((await api.call('GET', '//services/data/v66.0/sobjects/Account')).status).toBe(200);
  });
});

describe('one record', () => {
  it('is created, read, updated and deleted', async () => {
    const created = await api.call('POST', '/sobjects/Account', { name: 'Hooli', annualrevenue: '12' });
    expect([created.status, created.body.success]).toEqual([201, true]);
    const path = `/sobjects/Account/${created.body.id}`;
    expect(created.headers.get('location')).toBe(`/services/data/v66.0${path}`);
    expect((await api.call('GET', path)).body).toMatchObject({
      Name: 'Hooli',
      AnnualRevenue: 12,
      OwnerId: expect.stringMatching(/^005/),
    });
    expect((await api.call('PATCH', path, { Phone: '1' })).status).toBe(204);
    expect((await api.call('GET', `${path}?fields=Phone`)).body).toMatchObject({ Phone: '1' });
    expect((await api.call('DELETE', path)).status).toBe(204);
    const gone = await api.call('GET', path);
    expect([gone.status, gone.body]).toEqual([404, refusal('ENTITY_IS_DELETED', 'entity is deleted', [])]);
  });

  it('is upserted by a field', async () => {
    const [account] = await api.records("SELECT Id FROM Account WHERE Name = 'Globex'");
    const fields = { AccountId: account.Id, EffectiveDate: '2026-01-01', Status: 'Draft' };
    const first = await api.call('PATCH', '/sobjects/Order/ERP_Number__c/E-77', fields);
    expect([first.status, first.body.created]).toEqual([201, true]);
    const second = await api.call('PATCH', '/sobjects/Order/ERP_Number__c/E-77', { Description: 'again' });
    expect([second.status, second.body.created, second.body.id]).toEqual([200, false, first.body.id]);
    expect((await api.call('GET', '/sobjects/Order/ERP_Number__c/E-77')).body.Description).toBe('again');
  });

  it.each([
    ['Nothing', {}, 404, refusal('NOT_FOUND', 'The requested resource does not exist')],
    ['Account', {}, 400, refusal('REQUIRED_FIELD_MISSING', 'Required fields are missing: [Name]', ['Name'])],
    [
      'Account',
      { Name: 'x', Wrong: 1 },
      400,
      refusal('INVALID_FIELD', "No such column 'Wrong' on sobject of type Account"),
    ],
    ['Account', { Name: 'x'.repeat(256) }, 400, refusal('STRING_TOO_LONG', '(max length=255)', ['Name'])],
    [
      'Contact',
      { LastName: 'x', Email: 'x@y' },
      400,
      refusal('INVALID_EMAIL_ADDRESS', 'Email: invalid email address: x@y', ['Email']),
    ],
    [
      'Contact',
      { LastName: 'x', AccountId: 'x' },
      400,
      refusal('MALFORMED_ID', 'id value of incorrect type: x', ['AccountId']),
    ],
    [
      'Contact',
      { LastName: 'x', AccountId: '001Ws00000zzzzz' },
      400,
      refusal('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id'),
    ],
    [
      'Account',
      { Name: 'x', CreatedDate: '2020-01-01' },
      400,
      refusal('INVALID_FIELD_FOR_INSERT_UPDATE', 'CreatedDate', ['CreatedDate']),
    ],
    ['Account', { Name: 'x', AnnualRevenue: 'much' }, 400, refusal('JSON_PARSER_ERROR', 'Cannot deserialize')],
    [
      'LoginHistory',
      {},
      400,
      refusal('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', 'entity type cannot be inserted: Login History'),
    ],
  ])('as %s with %j is refused', async (type, fields, ...[status, body]) => {
    expect(await api.call('POST', `/sobjects/${type}`, fields)).toMatchObject({ status, body });
  });

  it('is refused when the JSON is none', async () => {
    const headers = { authorization: `Bearer ${org.admin.accessToken}`, 'content-type': 'application/json' };
    const answer = await fetch(`${org.url}/services/data/v66.0/sobjects/Account`, {
      method: 'POST',
      headers,
      body: '{"Name":',
    });
    expect([answer.status, await answer.json()]).toEqual([400, refusal('JSON_PARSER_ERROR', 'Unexpected')]);
  });
});
