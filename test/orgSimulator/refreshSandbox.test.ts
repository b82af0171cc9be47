import { refreshSandbox } from '../../org-simulator/sandbox/refreshSandbox.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { apiClient } from './apiClient.ts';

const KEY = 'a-consumer-key-of-production';
const opened: SimulatedOrg[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((org) => org.stop()));
});

async function startProduction(): Promise<SimulatedOrg> {
  const production = await startOrg();
  opened.push(production);
  const { state } = production;
  const administrator = state.records.all('User')[0]!;
  const { Id: _id, ...fields } = administrator;
  state.records.insert('User', { ...fields, Username: 'erp@acme.example', Email: 'erp@acme.example', Alias: 'erp' });
  const put = (type: string, fullName: string, body: object) =>
    state.metadata.put({ type, fullName, id: '0xI000000000001AAA', body: body as never });
  put('ExternalClientApplication', 'Erp', { label: 'Erp' });
  put('ExtlClntAppGlobalOauthSettings', 'Erp_glbloauth', { externalClientApplication: 'Erp', consumerKey: KEY });
  put('ConnectedApp', 'Old', { label: 'Old', oauthConfig: { consumerKey: KEY, consumerSecret: 'x' } });
  return production;
}

async function refresh(production: SimulatedOrg, request: Partial<Parameters<typeof refreshSandbox>[1]> = {}) {
  const sandbox = await refreshSandbox(production, { sandboxName: 'uat', orgNumber: 2, ...request });
  opened.push(sandbox);
  return sandbox;
}

describe('a refreshed sandbox', () => {
  it('is another org, with the users of production under other names and addresses', async () => {
    const production = await startProduction();
    const sandbox = await refresh(production);
    expect(sandbox.state.orgId).not.toBe(production.state.orgId);
    const api = apiClient(sandbox);
    expect(await api.records('SELECT Id, IsSandbox, TrialExpirationDate FROM Organization')).toMatchObject([
      { Id: sandbox.state.orgId, IsSandbox: true, TrialExpirationDate: null },
    ]);
    expect(await api.records('SELECT Username, Email FROM User ORDER BY Username')).toMatchObject([
      // Asked for the refresh, so the address stays.
      { Username: 'admin@acme.example.uat', Email: 'admin@acme.example' },
      { Username: 'erp@acme.example.uat', Email: 'erp@acme.example.invalid' },
    ]);
    expect(await api.records('SELECT COUNT(Id) n FROM Account')).toMatchObject([{ n: 2 }]);
  });

  it('puts characters before a name that another org has', async () => {
    const sandbox = await refresh(await startProduction(), { takenUsernames: ['erp@acme.example.uat'] });
    expect(sandbox.state.records.all('User').map(({ Username }) => Username)).toContain('00x7Vqerp@acme.example.uat');
  });

  it('has other keys, and external client apps only when asked', async () => {
    const production = await startProduction();
    const without = await refresh(production);
    expect(without.state.metadata.all('ExternalClientApplication')).toEqual([]);
    expect(without.state.metadata.all('ExtlClntAppGlobalOauthSettings')).toEqual([]);
    const { state } = await refresh(production, { externalClientApps: 'copied', orgNumber: 3 });
    expect(state.metadata.all('ExternalClientApplication')).toHaveLength(1);
    const bodies = [...state.metadata.all('ExtlClntAppGlobalOauthSettings'), ...state.metadata.all('ConnectedApp')];
    expect(bodies).toHaveLength(2);
    expect(JSON.stringify(bodies)).not.toContain(KEY);
    expect(JSON.stringify(production.state.metadata.all('ConnectedApp'))).toContain(KEY);
  });

  it('gives new records ids of their own', async () => {
    const sandbox = await refresh(await startProduction());
    const before = sandbox.state.records.all('Account').length;
    await apiClient(sandbox).create('Account', { Name: 'Hooli' });
    expect(sandbox.state.records.all('Account')).toHaveLength(before + 1);
  });
});
