import type { Org } from '../../generator/org/org.ts';
import { provisionUsers } from '../../generator/provision/provisionUsers.ts';
import { ToolError } from '../../generator/shared/toolError.ts';
import type { Fault, SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { connectTo } from './support/connectTo.ts';
import { desiredUserOf } from './support/desiredUserOf.ts';
import { provisioned } from './support/provisioned.ts';

const users = ['a', 'b'].map((name) =>
  desiredUserOf({
    developerName: name,
    username: `${name}@acme.example`,
    fields: { Alias: name },
    role: 'Integrations',
    profile: 'Minimum Access - API Only Integrations',
    permissionSets: ['Shared_API_Read'],
  }),
);

let simulated: SimulatedOrg;
let org: Org;
beforeEach(async () => {
  simulated = await startOrg();
  org = await connectTo(simulated);
  simulated.clearCalls();
});
afterEach(() => simulated.stop());

const writes = () => simulated.calls.filter((call) => call.writes);
const isRead = (call: { writes: boolean }) => !call.writes;
const isWrite = (call: { writes: boolean }) => call.writes;

const LOST: readonly Fault['effect'][] = [
  { kind: 'reset', done: false },
  { kind: 'reset', done: true },
];
const TEMPORARY: readonly Fault['effect'][] = [...LOST, { kind: 'unavailable' }, { kind: 'row-lock' }];
const FINAL: readonly Fault['effect'][] = [{ kind: 'expired-session' }, { kind: 'request-limit' }];

const named = (effects: readonly Fault['effect'][], counts: number) =>
  effects.flatMap((effect) =>
    Array.from({ length: counts }, (_, skip) => ({ what: JSON.stringify(effect), effect, skip })),
  );

/** Users, profiles and their licences, permission set licences, permission sets, roles. */
const READS = 6;
const WRITES = 3;

it('a first run makes as many calls as the faults below go through', async () => {
  await provisionUsers(org, { users });
  expect([simulated.calls.filter(isRead).length, writes().length]).toEqual([READS, WRITES]);
});

describe('a write call that fails once', () => {
  it.each(named(TEMPORARY, WRITES))('is made good in the same run: $what at write $skip', async ({ effect, skip }) => {
    simulated.injectFault({ on: isWrite, skip, effect });

    const result = await provisionUsers(org, { users });

    expect(result).toMatchObject({ failed: [], skipped: [] });
    expect(result.created).toHaveLength(2);
    expect(result.assigned).toHaveLength(4);
    await expectComplete();
  });

  it.each(named(FINAL, WRITES))(
    'stops the run, which says how far it came: $what at write $skip',
    async ({ effect, skip }) => {
      simulated.injectFault({ on: isWrite, skip, effect });

      const error = await provisionUsers(org, { users }).catch((reason: unknown) => reason);

      expect(error).toBeInstanceOf(ToolError);
      const { message, actions } = error as ToolError;
      const done = ['', 'done before that: 2 users created.', 'done before that: 2 users created, 2 assignments made.'];
      expect(message).toContain(done[skip]);
      expect(message).not.toContain(simulated.admin.accessToken);
      if (skip > 0) expect(actions).toContain('Run the same command again: it goes on from there.');
      await expectComplete();
    },
  );
});

describe('a read call that fails once', () => {
  it.each(named([{ kind: 'reset', done: false }], READS))(
    'leaves nothing half done: $what at read $skip',
    async ({ effect, skip }) => {
      simulated.injectFault({ on: isRead, skip, effect });
      await provisionUsers(org, { users }).catch((reason: unknown) => expect(reason).toBeInstanceOf(ToolError));
      await expectComplete();
    },
  );

  it.each(named(FINAL, READS))(
    'stops the run before the first write: $what at read $skip',
    async ({ effect, skip }) => {
      simulated.injectFault({ on: isRead, skip, effect });
      await expect(provisionUsers(org, { users })).rejects.toBeInstanceOf(ToolError);
      expect(provisioned(simulated)).toEqual([]);
      await expectComplete();
    },
  );
});

it('a connection that breaks again and again ends in a failure that says so', async () => {
  simulated.injectFault({ on: isWrite, times: 100, effect: { kind: 'reset', done: false } });
  const result = await provisionUsers(org, { users });
  expect(result.created).toEqual([]);
  expect(result.failed.map(({ reason }) => reason)).toEqual(
    Array(2).fill('The connection to the org broke, so it is not known whether this was done.'),
  );
});

it('Ctrl-C between two calls starts no other one', async () => {
  const stop = new AbortController();
  const stoppable = await connectTo(simulated, stop.signal);
  simulated.clearCalls();
  const onProgress = (text: string) => {
    if (text.startsWith('Assigning permission set licences')) stop.abort();
  };
  await expect(provisionUsers(stoppable, { users, onProgress })).rejects.toMatchObject({
    message: expect.stringContaining('done before that: 2 users created.'),
  });
  expect(writes()).toHaveLength(1);
  await expectComplete();
});

/** One more run, or none, and the org is as it should be: each user once, each assignment once, nothing left to do. */
async function expectComplete(): Promise<void> {
  await provisionUsers(org, { users });
  expect(provisioned(simulated)).toHaveLength(6);
  expect(new Set(provisioned(simulated)).size).toBe(6);
  simulated.clearCalls();
  expect((await provisionUsers(org, { users })).unchanged).toHaveLength(2);
  expect(writes()).toEqual([]);
}
