import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';

let org: SimulatedOrg;
beforeEach(async () => {
  org = await startOrg();
});
afterEach(() => org.stop());

const api = (path: string, token: string, method = 'GET') =>
  fetch(`${org.url}/services/data/v66.0${path}`, { method, headers: { authorization: `Bearer ${token}` } });

const query = async (text: string): Promise<readonly Record<string, unknown>[]> => {
  const answer = await api(`/query?q=${encodeURIComponent(text)}`, org.admin.accessToken);
  return ((await answer.json()) as { records: readonly Record<string, unknown>[] }).records;
};

const post = (path: string, form: Record<string, string>) =>
  fetch(`${org.url}/services/oauth2/${path}`, { method: 'POST', body: new URLSearchParams(form) });

const adminId = () => org.state.records.all('User')[0]!.Id;

describe('a session', () => {
  it('has an AuthSession row, and ends when that is deleted', async () => {
    const token = org.openSession(adminId());
    expect((await api('/limits', token)).status).not.toBe(401);
    const rows = await query(`SELECT Id FROM AuthSession WHERE UsersId = '${adminId()}' ORDER BY CreatedDate`);
    expect(rows).toHaveLength(2);
    const own = org.state.records.all('AuthSession').at(-1)!.Id;
    expect((await api(`/sobjects/AuthSession/${own}`, org.admin.accessToken, 'DELETE')).status).toBe(204);
    expect((await api('/limits', token)).status).toBe(401);
    expect((await api('/limits', org.admin.accessToken)).status).not.toBe(401);
  });

  it('cannot be made or changed by hand', async () => {
    const [row] = org.state.records.all('AuthSession');
    const answer = await fetch(`${org.url}/services/data/v66.0/sobjects/AuthSession/${row?.Id}`, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${org.admin.accessToken}`, 'content-type': 'application/json' },
      body: '{"SourceIp":"192.0.2.1"}',
    });
    expect(answer.status).toBe(400);
  });
});

describe('a delete token', () => {
  it('revokes the refresh token and the access tokens that came of it', async () => {
    const [, refreshToken = ''] = /::(.+)@/.exec(org.admin.authUrl) ?? [];
    const refresh = () =>
      post('token', { grant_type: 'refresh_token', client_id: 'PlatformCLI', refresh_token: refreshToken });
    const { access_token } = (await (await refresh()).json()) as { access_token: string };
    expect((await api('/limits', access_token)).status).not.toBe(401);
    const [row] = await query('SELECT Id, AppName, DeleteToken FROM OauthToken');
    expect(row).toMatchObject({ AppName: 'Salesforce CLI' });

    expect((await post('revoke', { token: String(row?.['DeleteToken']) })).status).toBe(200);
    expect(await query('SELECT Id FROM OauthToken')).toEqual([]);
    expect((await api('/limits', access_token)).status).toBe(401);
    expect((await refresh()).status).toBe(400);
    expect((await post('revoke', { token: String(row?.['DeleteToken']) })).status).toBe(400);
    expect((await api('/limits', org.admin.accessToken)).status).not.toBe(401);
  });
});
