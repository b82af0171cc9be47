import { connectOrg } from '../../generator/org/connectOrg.ts';
import { createRecords } from '../../generator/org/createRecords.ts';
import type { Org } from '../../generator/org/org.ts';
import { sendRequest } from '../../generator/org/sendRequest.ts';
import { soql } from '../../generator/org/soql.ts';
import type { Fault, SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';

let simulated: SimulatedOrg;
let org: Org;

beforeEach(async () => {
  simulated = await startOrg();
  org = await connectOrg({
    targetOrg: null,
    environment: { alias: null, type: null, myDomain: null },
    apiVersion: '66.0',
    processEnvironment: { SF_ACCESS_TOKEN: simulated.admin.accessToken, SF_ORG_INSTANCE_URL: simulated.url },
    signal: new AbortController().signal,
    pace: { retryDelay: 1, pollInterval: 1 },
  });
  simulated.clearCalls();
});
afterEach(() => simulated.stop());

const read = () => org.query(soql`SELECT Id FROM User WHERE Username = ${simulated.admin.username}`);

const EFFECTS: readonly Fault['effect'][] = [
  { kind: 'cut-answer' },
  { kind: 'gateway-timeout' },
  { kind: 'garbage', answer: 'page' },
  { kind: 'garbage', answer: 'half' },
  { kind: 'garbage', answer: 'nothing' },
];

describe('an answer that is none', () => {
  it.each(EFFECTS)('to a read is asked for again: %j', async (effect) => {
    simulated.injectFault({ effect });
    expect(await read()).toHaveLength(1);
    expect(simulated.calls).toHaveLength(2);
  });

  it.each(EFFECTS)('to an insert leaves open what became of it, and nothing is inserted twice: %j', async (effect) => {
    simulated.injectFault({ effect });
    const results = await createRecords(org, { type: 'Account', records: [{ Name: 'Once' }], allOrNone: false });
    expect(results).toEqual([{ outcome: 'unknown', reason: expect.any(String) }]);
    expect(simulated.calls).toHaveLength(1);
  });

  it('is named when it stays: a page by its words, data by its length alone', async () => {
    const takeAway = simulated.injectFault({ times: Infinity, effect: { kind: 'garbage', answer: 'page' } });
    await expect(read()).rejects.toMatchObject({
      message:
        'Reading User failed: What came back is no answer of an org, but a web page: Welcome Please accept the terms of this network.',
      actions: expect.arrayContaining([expect.stringContaining('same command')]),
    });
    takeAway();
    simulated.injectFault({ times: Infinity, effect: { kind: 'garbage', answer: 'half' } });
    const half = read();
    await expect(half).rejects.toThrow(/no answer of an org, but JSON that ends after \d+ characters/);
    await expect(half.catch((error: unknown) => JSON.stringify(error))).resolves.not.toContain('totalSize');
  });

  it.each([{}, { records: null }, [], 'text', 7, null])('of another shape is none either: %j', async (body) => {
    const request = org.connection.request.bind(org.connection);
    let calls = 0;
    org.connection.request = ((...given: Parameters<typeof request>) =>
      calls++ === 0 ? Promise.resolve(body) : request(...given)) as typeof org.connection.request;
    expect(await read()).toHaveLength(1);
    expect(calls).toBe(2);
  });

  it('with fewer results than records leaves all of them open', async () => {
    org.connection.request = (async () => [{ id: '001', success: true, errors: [] }]) as never;
    const records = [{ Name: 'a' }, { Name: 'b' }];
    const results = await createRecords(org, { type: 'Account', records, allOrNone: false });
    expect(results.map(({ outcome }) => outcome)).toEqual(['unknown', 'unknown']);
  });

  it('without end is not read to its end', async () => {
    const { createServer } = await import('node:http');
    const server = createServer((_request, response) => {
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(1024 * 1024, 'x')));
      };
      response.on('drain', more);
      more();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    await expect(sendRequest({ method: 'GET', url: `http://127.0.0.1:${port}/` })).rejects.toMatchObject({
      errorCode: 'ANSWER_TOO_LARGE',
    });
    server.closeAllConnections();
    server.close();
  });
});

describe('a wait that the org asks for', () => {
  it('is kept', async () => {
    simulated.injectFault({ effect: { kind: 'unavailable', retryAfter: 1 } });
    const start = performance.now();
    expect(await read()).toHaveLength(1);
    expect(performance.now() - start).toBeGreaterThanOrEqual(999);
  });

  it('is not kept when it is longer than anybody would wait', async () => {
    simulated.injectFault({ effect: { kind: 'unavailable', retryAfter: 3600 } });
    await expect(read()).rejects.toMatchObject({
      message: 'Reading User failed: The org is not available right now.',
      actions: expect.arrayContaining(['The org asks to wait 60 minutes.']),
    });
    expect(simulated.calls).toHaveLength(1);
  });
});

describe('a limit', () => {
  it('of calls at one time is waited for', async () => {
    simulated.injectFault({ times: 3, effect: { kind: 'concurrent-limit' } });
    expect(await read()).toHaveLength(1);
  });

  it('of calls in 24 hours is not, and the message says when there are calls again', async () => {
    simulated.injectFault({ effect: { kind: 'request-limit' } });
    await expect(read()).rejects.toMatchObject({
      message: expect.stringContaining('those of the last 24 hours are used up. This is not waited for.'),
      actions: expect.arrayContaining([expect.stringContaining('as those of a day ago drop out')]),
    });
    expect(simulated.calls).toHaveLength(1);
  });
});
