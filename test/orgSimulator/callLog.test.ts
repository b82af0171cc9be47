import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { type ApiClient, apiClient } from './apiClient.ts';

let org: SimulatedOrg;
let api: ApiClient;

beforeEach(async () => {
  org = await startOrg();
  api = apiClient(org);
});

afterEach(() => org.stop());

const create = () => api.call('POST', '/sobjects/Account', { Name: 'Logged' });

describe('the call log', () => {
  it('keeps no token that stands in an address', async () => {
    await fetch(`${org.url}/services/oauth2/revoke?x=1&token=planted-token&y=2`);
    expect(org.calls.at(-1)).toMatchObject({ path: '/services/oauth2/revoke?x=1&token=…&y=2', kind: 'oauth.revoke' });
  });

  it('tells what each call does and whether it writes', async () => {
    org.clearCalls();
    const id = (await create()).body.id;
    await api.query('SELECT Id FROM Account');
    await api.call('PATCH', '/composite/sobjects', { records: [{ attributes: { type: 'Account' }, id, Phone: '1' }] });
    await api.call('POST', '/composite', {
      compositeRequest: [{ method: 'GET', url: '/services/data/v66.0/sobjects', referenceId: 'a' }],
    });
    await api.call('POST', '/composite', {
      compositeRequest: [{ method: 'DELETE', url: `/services/data/v66.0/sobjects/Account/${id}`, referenceId: 'a' }],
    });
    await api.call('POST', '/sobjects/User/x/password', { NewPassword: 'x' });
    expect(org.calls.map(({ kind, writes, status }) => [kind, writes, status])).toEqual([
      ['sobject.create', true, 201],
      ['query', false, 200],
      ['collections.update', true, 200],
      ['composite', false, 200],
      ['composite', true, 200],
      ['user.setPassword', true, 400],
    ]);
    org.clearCalls();
    expect(org.calls).toEqual([]);
  });

  it('reads SOAP operations, and counts a validation as no write', async () => {
    org.clearCalls();
    const post = (body: string) =>
      fetch(`${org.url}/services/Soap/m/66.0`, { method: 'POST', headers: { 'content-type': 'text/xml' }, body });
    const envelope = (operation: string) =>
      `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body>${operation}</soapenv:Body></soapenv:Envelope>`;
    await post(envelope('<deploy><DeployOptions><checkOnly>true</checkOnly></DeployOptions></deploy>'));
    await post(envelope('<deploy><DeployOptions><checkOnly>false</checkOnly></DeployOptions></deploy>'));
    await post(envelope('<m:listMetadata xmlns:m="x"/>'));
    expect(org.calls.map(({ kind, writes }) => [kind, writes])).toEqual([
      ['metadata.deploy', false],
      ['metadata.deploy', true],
      ['metadata.listMetadata', false],
    ]);
  });
});
