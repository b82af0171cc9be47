import type { Fault, SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { type ApiClient, apiClient } from './apiClient.ts';

let org: SimulatedOrg;
let api: ApiClient;

beforeEach(async () => {
  org = await startOrg();
  api = apiClient(org);
});

afterEach(() => org.stop());

const inject = (fault: Fault) => org.injectFault(fault);
const create = () => api.call('POST', '/sobjects/Account', { Name: 'Faulty' });
const count = async () => (await api.records("SELECT Id FROM Account WHERE Name = 'Faulty'")).length;

describe('a fault', () => {
  it('hits the next matching call once, and passes the others by', async () => {
    inject({ on: 'sobject.create', effect: { kind: 'unavailable' } });
    expect((await api.call('GET', '/sobjects')).status).toBe(200);
    expect((await create()).status).toBe(503);
    expect((await create()).status).toBe(201);
  });

  it('skips and repeats as told, and can be taken away', async () => {
    const takeAway = inject({ on: ({ writes }) => writes, skip: 1, times: 2, effect: { kind: 'unavailable' } });
    expect([
      (await create()).status,
      (await create()).status,
      (await create()).status,
      (await create()).status,
    ]).toEqual([201, 503, 503, 201]);
    takeAway();
    const again = inject({ times: 99, effect: { kind: 'unavailable' } });
    expect((await create()).status).toBe(503);
    again();
    expect((await create()).status).toBe(201);
  });

  it('cuts the socket before or after the work', async () => {
    inject({ on: 'sobject.create', effect: { kind: 'reset', done: false } });
    await expect(create()).rejects.toThrow('fetch failed');
    expect(await count()).toBe(0);
    inject({ on: 'sobject.create', effect: { kind: 'reset', done: true } });
    await expect(create()).rejects.toThrow('fetch failed');
    expect(await count()).toBe(1);
  });

  it('cuts the socket in the middle of the answer, after the work', async () => {
    inject({ on: 'sobject.create', effect: { kind: 'cut-answer' } });
    const answer = await fetch(`${org.url}/services/data/v66.0/sobjects/Account`, {
      method: 'POST',
      headers: { authorization: `Bearer ${org.admin.accessToken}`, 'content-type': 'application/json' },
      body: '{"Name":"Faulty"}',
    });
    expect(answer.status).toBe(201);
    await expect(answer.text()).rejects.toThrow('terminated');
    expect(await count()).toBe(1);
  });

  it.each([
    [{ kind: 'gateway-timeout' }, { status: 504, text: /Gateway Time-out/, made: 1 }],
    [
      { kind: 'garbage', answer: 'page' },
      { status: 200, text: /^<!DOCTYPE html>/, made: 0 },
    ],
    [
      { kind: 'garbage', answer: 'half' },
      { status: 201, text: /^\{"id":"001[^}]*$/, made: 1 },
    ],
    [
      { kind: 'garbage', answer: 'nothing' },
      { status: 201, text: /^$/, made: 1 },
    ],
  ] as const)('answers something else than the org: %j', async (effect, { status, text, made }) => {
    inject({ on: 'sobject.create', effect });
    const answer = await fetch(`${org.url}/services/data/v66.0/sobjects/Account`, {
      method: 'POST',
      headers: { authorization: `Bearer ${org.admin.accessToken}`, 'content-type': 'application/json' },
      body: '{"Name":"Faulty"}',
    });
    expect([answer.status, await answer.text()]).toEqual([status, expect.stringMatching(text)]);
    expect(await count()).toBe(made);
  });

  it('asks for a wait', async () => {
    inject({ effect: { kind: 'unavailable', retryAfter: 7 } });
    const answer = await fetch(`${org.url}/services/data`);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '7']);
  });

  it('delays', async () => {
    inject({ effect: { kind: 'delay', milliseconds: 50 } });
    const start = performance.now();
    await create();
    expect(performance.now() - start).toBeGreaterThanOrEqual(49);
  });

  it.each([
    ['expired-session', 401, 'INVALID_SESSION_ID'],
    ['request-limit', 403, 'REQUEST_LIMIT_EXCEEDED'],
    ['concurrent-limit', 403, 'REQUEST_LIMIT_EXCEEDED'],
  ] as const)('%s speaks the language of each API', async (kind, status, errorCode) => {
    inject({ times: 2, effect: { kind } });
    expect(await create()).toMatchObject({ status, body: [{ errorCode }] });
    const soap = await fetch(`${org.url}/services/Soap/m/66.0`, {
      method: 'POST',
      headers: { 'content-type': 'text/xml' },
      body: '<Envelope><Body><describeMetadata/></Body></Envelope>',
    });
    expect(soap.status).toBe(500);
    expect(await soap.text()).toContain(`<faultcode>sf:${errorCode}</faultcode>`);
  });

  it('locks a row of one record, of a collection and of a composite', async () => {
    inject({ on: 'sobject.create', effect: { kind: 'row-lock' } });
    expect(await create()).toMatchObject({ status: 400, body: [{ errorCode: 'UNABLE_TO_LOCK_ROW' }] });
    inject({ on: 'collections.create', effect: { kind: 'row-lock' } });
    const record = { attributes: { type: 'Account' }, Name: 'Faulty' };
    const { status, body } = await api.call('POST', '/composite/sobjects', { records: [record, record] });
    expect([status, body[0].errors[0].statusCode, body[1].success]).toEqual([200, 'UNABLE_TO_LOCK_ROW', true]);
    inject({ on: 'composite', effect: { kind: 'row-lock' } });
    const compositeRequest = [
      { method: 'POST', url: '/services/data/v66.0/sobjects/Account', referenceId: 'a', body: { Name: 'Faulty' } },
    ];
    const composite = await api.call('POST', '/composite', { compositeRequest });
    expect(composite.body.compositeResponse[0]).toMatchObject({
      httpStatusCode: 400,
      body: [{ errorCode: 'UNABLE_TO_LOCK_ROW' }],
    });
    expect(await count()).toBe(1);
  });

  it('locks the whole call where records are not written one by one', async () => {
    inject({ on: 'query', effect: { kind: 'row-lock' } });
    expect((await api.query('SELECT Id FROM Account')).body[0].errorCode).toBe('UNABLE_TO_LOCK_ROW');
  });

  it('reaches the token endpoint too', async () => {
    inject({ on: 'oauth.token', effect: { kind: 'request-limit' } });
    const answer = await fetch(`${org.url}/services/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'x' }),
    });
    expect([answer.status, await answer.json()]).toEqual([
      400,
      { error: 'unknown_error', error_description: 'retry your request' },
    ]);
  });
});

describe('stopping', () => {
  it('ends open calls at once', async () => {
    inject({ effect: { kind: 'delay', milliseconds: 60_000 } });
    const open = create();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const outcome = expect(open).rejects.toThrow('fetch failed');
    await org.stop();
    await outcome;
  });
});
