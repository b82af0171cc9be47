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

const names = async (soql: string) => (await api.records(soql)).map(({ Name }) => Name);

describe('a query', () => {
  it('finds objects of the Tooling API there alone', async () => {
    const asked = encodeURIComponent('SELECT Id, Status FROM DeployRequest WHERE CheckOnly = false');
    expect(await api.call('GET', `/tooling/query?q=${asked}`)).toMatchObject({ status: 200, body: { records: [] } });
    expect((await api.call('GET', `/query?q=${asked}`)).body).toMatchObject([{ errorCode: 'INVALID_TYPE' }]);
    const { body } = await api.call('GET', '/sobjects');
    expect(body.sobjects.map(({ name }: { name: string }) => name)).not.toContain('DeployRequest');
  });

  it('follows parents over several levels and nests them', async () => {
    const [user] = await api.records('SELECT Profile.UserLicense.Name, UserRole.Name FROM User');
    expect(user.Profile.UserLicense.Name).toBe('Salesforce');
    expect(user.Profile.attributes.type).toBe('Profile');
    expect(user.UserRole).toBeNull();
  });

  it('answers in the names of the catalogue, whatever case the query uses', async () => {
    const [user] = await api.records("select id, USERNAME from user where username = 'ADMIN@acme.example'");
    expect(Object.keys(user)).toEqual(['attributes', 'Id', 'Username']);
  });

  it('nests children, and gives null where there are none', async () => {
    const accounts = await api.records('SELECT Name, (SELECT OrderNumber FROM Orders) FROM Account ORDER BY Name');
    expect(
      accounts.map(({ Orders }) => Orders?.records.map((order: { OrderNumber: string }) => order.OrderNumber) ?? null),
    ).toEqual([['00000100'], null]);
  });

  it.each([
    ["Name LIKE 'glo%'", ['Globex']],
    ["Name LIKE '_nitech'", ['Initech']],
    ["NOT Name = 'Globex'", ['Initech']],
    ["Name IN ('globex', 'nobody')", ['Globex']],
    ["Name NOT IN ('Globex')", ['Initech']],
    ['AnnualRevenue > 1000000', ['Globex']],
    ["AnnualRevenue < 1000000 OR (Industry = 'Manufacturing' AND Name != null)", ['Globex', 'Initech']],
    ['Phone = null', ['Globex', 'Initech']],
    ['CreatedDate = TODAY', ['Globex', 'Initech']],
    ['CreatedDate < LAST_N_DAYS:3', []],
    ['CreatedDate > 2020-01-01T00:00:00Z', ['Globex', 'Initech']],
    ["Id IN (SELECT AccountId FROM Order WHERE Status = 'Draft')", ['Globex']],
    ["Id NOT IN (SELECT AccountId FROM Order WHERE Status = 'Draft')", ['Initech']],
  ])('filters by %s', async (condition, expected) => {
    expect(await names(`SELECT Name FROM Account WHERE ${condition} ORDER BY Name`)).toEqual(expected);
  });

  it('understands escapes, so that a quoted name is only a name', async () => {
    const id = await api.create('Account', { Name: "O'Brien \\ 100%" });
    expect(await names("SELECT Name FROM Account WHERE Name = 'O\\'Brien \\\\ 100%'")).toEqual(["O'Brien \\ 100%"]);
    expect(await names("SELECT Name FROM Account WHERE Name LIKE '%100\\%'")).toEqual(["O'Brien \\ 100%"]);
    await api.call('DELETE', `/sobjects/Account/${id}`);
  });

  it('orders with nulls first unless told otherwise, limits and offsets', async () => {
    const id = await api.create('Account', { Name: 'Acid' });
    expect(await names('SELECT Name FROM Account ORDER BY AnnualRevenue')).toEqual(['Acid', 'Initech', 'Globex']);
    expect(await names('SELECT Name FROM Account ORDER BY AnnualRevenue DESC NULLS LAST')).toEqual([
      'Globex',
      'Initech',
      'Acid',
    ]);
    expect(await names('SELECT Name FROM Account ORDER BY Name LIMIT 1 OFFSET 1')).toEqual(['Globex']);
    await api.call('DELETE', `/sobjects/Account/${id}`);
  });

  it('counts and groups', async () => {
    const { body } = await api.query('SELECT COUNT() FROM Account');
    expect(body).toEqual({ totalSize: 2, done: true, records: [] });
    const groups = await api.records(
      'SELECT Industry, COUNT(Id) many, MAX(AnnualRevenue) FROM Account GROUP BY Industry',
    );
    expect(groups.map(({ Industry, many, expr0 }) => [Industry, many, expr0])).toEqual([
      ['Manufacturing', 1, 12_000_000],
      ['Technology', 1, 800_000],
    ]);
  });

  it('orders groups, and limits them', async () => {
    const groups = await api.records(
      'SELECT Industry FROM Account GROUP BY Industry ORDER BY COUNT(Id), Industry DESC LIMIT 1',
    );
    expect(groups).toMatchObject([{ Industry: 'Technology' }]);
  });

  it('comes in pages of the size that was asked for', async () => {
    for (let count = 0; count < 250; count += 1)
      org.state.records.insert('Lead', { LastName: `L${count}`, Company: 'Many' });
    const headers = { authorization: `Bearer ${org.admin.accessToken}`, 'sforce-query-options': 'batchSize=200' };
    const soql = encodeURIComponent("SELECT Id FROM Lead WHERE Company = 'Many'");
    const answer = await fetch(`${org.url}/services/data/v66.0/query?q=${soql}`, { headers });
    const first = (await answer.json()) as {
      totalSize: number;
      done: boolean;
      records: unknown[];
      nextRecordsUrl: string;
    };
    expect([first.totalSize, first.done, first.records.length]).toEqual([250, false, 200]);
    const { body } = await api.call('GET', first.nextRecordsUrl);
    expect([body.totalSize, body.done, body.records.length]).toEqual([250, true, 50]);
  });

  it('leaves out what was deleted, queryAll does not', async () => {
    const id = await api.create('Account', { Name: 'Gone' });
    await api.call('DELETE', `/sobjects/Account/${id}`);
    expect(await names("SELECT Name FROM Account WHERE Name = 'Gone'")).toEqual([]);
    const { body } = await api.call(
      'GET',
      `/queryAll?q=${encodeURIComponent("SELECT Id FROM Account WHERE Name = 'Gone'")}`,
    );
    expect(body.totalSize).toBe(1);
  });
});
