import { queryAll } from '../../generator/org/queryAll.ts';
import { queryTogether } from '../../generator/org/queryTogether.ts';
import { soql } from '../../generator/org/soql.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { connectAs } from '../access/support/connectAs.ts';
import { fakeOrg } from './fakeOrg.ts';

let simulated: SimulatedOrg;

beforeAll(async () => {
  simulated = await startOrg();
});

afterAll(() => simulated.stop());

const LICENSES = soql`SELECT Name FROM UserLicense`;
const PROFILES = soql`SELECT Name FROM Profile`;

async function connected() {
  const org = await connectAs(simulated, simulated.admin.accessToken);
  simulated.clearCalls();
  return org;
}

const kinds = () => simulated.calls.map(({ kind }) => kind);

it('asks five at once, and the rest in the next call', async () => {
  const org = await connected();
  const query = queryTogether(org);
  const alone = await Promise.all([org.query(LICENSES), org.query(PROFILES)]);
  simulated.clearCalls();
  const answers = await Promise.all(Array.from({ length: 7 }, (_, at) => query(at % 2 === 0 ? LICENSES : PROFILES)));
  expect(kinds()).toEqual(['composite', 'composite']);
  expect(answers).toEqual(Array.from({ length: 7 }, (_, at) => alone[at % 2]));
  expect(simulated.calls.some(({ writes }) => writes)).toBe(false);
});

it('asks a single one as an ordinary query', async () => {
  const query = queryTogether(await connected());
  expect(await query<{ Name: string }>(LICENSES)).toContainEqual({ Name: 'Salesforce Integration' });
  expect(kinds()).toEqual(['query']);
});

it('reads every page of each', async () => {
  for (let at = 0; at < 4100; at++)
    simulated.state.records.insert('Lead', { LastName: `Lead ${at}`, IsDeleted: false });
  const query = queryTogether(await connected());
  const [leads, profiles] = await Promise.all([query(soql`SELECT Id FROM Lead`), query(PROFILES)]);
  expect(leads.length).toBeGreaterThanOrEqual(4100);
  expect(profiles.length).toBeGreaterThan(3);
  expect(kinds()).toEqual(['composite', 'queryMore', 'queryMore']);
});

it('keeps a refusal to the query it belongs to, explained as ever', async () => {
  const query = queryTogether(await connected());
  const [refused, profiles] = await Promise.allSettled([query(soql`SELECT Nope FROM User`), query(PROFILES)]);
  expect(refused).toMatchObject({ status: 'rejected', reason: { name: 'OrgError', code: 'INVALID_FIELD' } });
  expect(profiles.status).toBe('fulfilled');
});

it('repeats after a lost answer, and fails each when the org does not answer at all', async () => {
  const org = await connected();
  simulated.injectFault({ on: 'composite', effect: { kind: 'reset', done: true } });
  const query = queryTogether(org);
  expect((await Promise.all([query(LICENSES), query(PROFILES)])).map(({ length }) => length > 0)).toEqual([true, true]);
  expect(kinds()).toEqual(['composite', 'composite']);
  const heal = simulated.injectFault({ on: 'composite', times: 1000, effect: { kind: 'unavailable' } });
  const answers = await Promise.allSettled([query(LICENSES), query(PROFILES)]);
  heal();
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});

it('lets no value of a statement reach into another part', async () => {
  const bodies: string[] = [];
  const org = fakeOrg(({ body }) => {
    bodies.push(body ?? '');
    const answered = { httpStatusCode: 200, body: { done: true, records: [] } };
    return { compositeResponse: [answered, answered] };
  });
  const query = queryTogether({
    ...org,
    query: (statement) => queryAll(org.connection, statement, { ...org, retryDelay: 0 }),
  });
  const statement = soql`SELECT Id FROM User WHERE Username = ${'@{query0.records[0].Id}&x="'}`;
  await Promise.all([query(statement), query(PROFILES)]);
  expect(bodies[0]).not.toContain('@{');
  expect(JSON.parse(bodies[0] ?? '').compositeRequest).toHaveLength(2);
});
