import { retrieveQueue } from '../../org-simulator/metadataApi/jobs/retrieveQueue.ts';
import { retrieveResult } from '../../org-simulator/metadataApi/jobs/retrieveResult.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { createOrgState } from '../../org-simulator/state/createOrgState.ts';
import { type ApiClient, apiClient } from './apiClient.ts';

let org: SimulatedOrg;
let api: ApiClient;

beforeAll(async () => {
  org = await startOrg();
  api = apiClient(org);
});

afterAll(() => org.stop());

/** A query whose address is about so many bytes long. */
function queryOf(bytes: number): string {
  return `SELECT Id FROM Account WHERE Name = '${'x'.repeat(bytes - 120)}'`;
}

describe('the web server', () => {
  it('takes an address of almost 16 kB', async () => {
    expect(await api.query(queryOf(15_000))).toMatchObject({ status: 200, body: { totalSize: 0 } });
  });

  it.each([
    { bytes: 16_380, status: 431, reason: 'Request Header Fields Too Large' },
    { bytes: 16_500, status: 414, reason: 'URI Too Long' },
    { bytes: 60_000, status: 414, reason: 'URI Too Long' },
  ])('refuses one that is too long, with its headers or by itself: %j', async ({ bytes, status, reason }) => {
    org.clearCalls();
    const answer = await api.query(queryOf(bytes));
    expect(answer).toMatchObject({ status, body: expect.stringContaining(reason) });
    expect(org.calls).toMatchObject([{ method: 'GET', status }]);
  });
});

describe('composite', () => {
  const BASE = '/services/data/v66.0';
  const part = (url: string, referenceId: string) => ({ method: 'GET', url: `${BASE}${url}`, referenceId });
  const queries = (count: number) =>
    Array.from({ length: count }, (_, index) => part('/query?q=SELECT+Id+FROM+Account', `query${index}`));

  it('takes five queries and any other parts, not six', async () => {
    const others = ['/sobjects/Account/describe', '/sobjects/Contact/describe'].map((url, index) =>
      part(url, `other${index}`),
    );
    const five = await api.call('POST', '/composite', { compositeRequest: [...queries(5), ...others] });
    expect(five).toMatchObject({ status: 200, body: { compositeResponse: { length: 7 } } });
    const six = await api.call('POST', '/composite', { compositeRequest: queries(6) });
    expect(six).toMatchObject({ status: 400, body: [{ errorCode: 'LIMIT_EXCEEDED' }] });
  });

  it('refuses a query of more than 100,000 characters, which no address can hold', async () => {
    const url = `/query?q=${encodeURIComponent(queryOf(100_200))}`;
    const { body } = await api.call('POST', '/composite', { compositeRequest: [part(url, 'long')] });
    expect(body.compositeResponse).toMatchObject([
      { httpStatusCode: 400, body: [{ errorCode: 'MALFORMED_QUERY', message: expect.stringContaining('100000') }] },
    ]);
  });
});

describe('the Metadata API', () => {
  const post = (operation: string) =>
    fetch(`${org.url}/services/Soap/m/66.0`, {
      method: 'POST',
      headers: { 'content-type': 'text/xml', soapaction: '""' },
      body: `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Header><SessionHeader><sessionId>${org.admin.accessToken}</sessionId></SessionHeader></e:Header><e:Body>${operation}</e:Body></e:Envelope>`,
    });
  const list = (types: readonly string[]) =>
    post(
      `<listMetadata>${types.map((type) => `<queries><type>${type}</type></queries>`).join('')}<asOfVersion>66.0</asOfVersion></listMetadata>`,
    );

  it('lists three types a call, not four', async () => {
    const three = await list(['Profile', 'PermissionSet', 'Role']);
    expect(three.status).toBe(200);
    expect(await three.text()).toContain('<type>PermissionSet</type>');
    const four = await list(['Profile', 'PermissionSet', 'Role', 'ConnectedApp']);
    expect(four.status).toBe(500);
    expect(await four.text()).toContain(
      'EXCEEDED_ID_LIMIT: record limit reached. cannot submit more than 3 records in this operation',
    );
  });

  it('retrieves no more than 10,000 files a call', async () => {
    const state = createOrgState({});
    for (let number = 0; number <= 10_000; number += 1) {
      state.metadata.put({ type: 'Role', fullName: `Role_${number}`, id: '', body: { name: `Role ${number}` } });
    }
    const queue = retrieveQueue(state);
    const manifest = { version: '66.0', types: [{ name: 'Role', members: ['*'] }] };
    const { id } = queue.add({ manifest, singlePackage: true }, { userId: '', username: '' });
    while (queue.get(id).result === undefined) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(retrieveResult(queue.get(id))).toMatchObject({
      done: true,
      success: false,
      status: 'Failed',
      errorStatusCode: 'LIMIT_EXCEEDED',
      errorMessage: 'LIMIT_EXCEEDED: Too many files in retrieve call, limit is: 10000',
      zipFile: null,
    });
  });
});
