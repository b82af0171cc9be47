import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';

let simulated: SimulatedOrg;
beforeAll(async () => {
  simulated = await startOrg();
});
afterAll(() => simulated.stop());

async function bridge(token: string) {
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`${simulated.url}/services/oauth2/singleaccess`, { headers });
  return { status: response.status, text: await response.text() };
}

const administrator = () =>
  simulated.state.records.all('User').find(({ Username }) => Username === simulated.admin.username)!;

it('opens the user interface to an administrator, once', async () => {
  const { status, text } = await bridge(simulated.admin.accessToken);
  expect(status).toBe(200);
  expect(JSON.parse(text).frontdoor_uri).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/secur\/frontdoor\.jsp\?otp=\w+$/);
  expect(text).not.toContain(simulated.admin.accessToken);
});

it('refuses strangers, and tokens of apps without the scope web', async () => {
  expect(await bridge('nonsense')).toEqual({ status: 403, text: 'Bad_OAuth_Token' });
  const token = simulated.openSession(administrator().Id, 'Some App');
  expect(await bridge(token)).toEqual({ status: 403, text: 'Bad_OAuth_Token' });
});

it('refuses users with API Only User', async () => {
  const undo = simulated.state.snapshot();
  const { ProfileId } = administrator();
  const set = simulated.state.records.all('PermissionSet').find((each) => each['ProfileId'] === ProfileId)!;
  simulated.state.records.update('PermissionSet', set.Id, { PermissionsApiUserOnly: true });
  expect((await bridge(simulated.admin.accessToken)).status).toBe(403);
  undo();
});

it('tells in a description what permissions can be given for, and what fills itself', async () => {
  const describe = async (object: string) => {
    const headers = { authorization: `Bearer ${simulated.admin.accessToken}` };
    const response = await fetch(`${simulated.url}/services/data/v66.0/sobjects/${object}/describe`, { headers });
    const { fields } = (await response.json()) as { fields: readonly Record<string, unknown>[] };
    return (name: string) => fields.find((field) => field['name'] === name)!;
  };
  const types = (await describe('ObjectPermissions'))('SobjectType')['picklistValues'] as { value: string }[];
  const names = types.map(({ value }) => value);
  expect(names).toEqual(expect.arrayContaining(['Account', 'Case']));
  expect(names).not.toContain('User');
  const account = await describe('Account');
  expect(['Name', 'OwnerId', 'IsDeleted'].map((name) => account(name)['defaultedOnCreate'])).toEqual([
    false,
    true,
    true,
  ]);
});
