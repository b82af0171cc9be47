import { collectLogins } from '../../generator/oauth/collect/collectLogins.ts';
import type { CollectOptions } from '../../generator/oauth/collect/collectOptions.ts';
import { createKey } from '../../generator/oauth/createKey.ts';
import { formatLoginDocument } from '../../generator/oauth/formatLoginDocument.ts';
import type { LoginDocument } from '../../generator/oauth/loginDocument.ts';
import { parseLoginDocument } from '../../generator/oauth/parseLoginDocument.ts';
import type { Org } from '../../generator/org/org.ts';
import { ToolError } from '../../generator/shared/toolError.ts';
import { fakeOrg } from '../org/fakeOrg.ts';
import { type MemorySink, memorySink } from '../sinks/support/memorySink.ts';
import { jwtApp, resolvedUserOf } from './support/resolvedUserOf.ts';

const ORIGIN = 'https://acme.my.salesforce.com';
const key = createKey(2048);

/** An org with these external client apps, by developer name. */
function orgWith(keys: Readonly<Record<string, string>>, signal?: AbortSignal): Org {
  const settings = (fullName: string) => {
    const externalClientApplication = fullName.replace(/_glbloauth$/, '');
    const consumerKey = keys[externalClientApplication];
    return consumerKey === undefined ? {} : { fullName, externalClientApplication, consumerKey };
  };
  const metadata = {
    read: async (_type: string, names: readonly string[]) => names.map(settings),
    list: async () => [],
  };
  return { ...fakeOrg(() => undefined, signal), connection: { metadata } as unknown as Org['connection'] };
}

function integration(name: string, parts: Parameters<typeof resolvedUserOf>[0] = {}) {
  const developerName = name.charAt(0).toUpperCase() + name.slice(1);
  const user = { ...resolvedUserOf().user, username: `${name}@acme.example` };
  return resolvedUserOf({ name, developerName, user, app: { ...jwtApp, certificate: 'none.crt' }, ...parts });
}

async function loginOf(name: string, consumerKey: string): Promise<LoginDocument> {
  const tokenEndpoint = `${ORIGIN}/services/oauth2/token`;
  return { flow: 'jwt-bearer', tokenEndpoint, username: `${name}@acme.example`, consumerKey, privateKey: await key };
}

let sink: MemorySink;
beforeEach(() => {
  sink = memorySink();
});

function options(parts: Partial<CollectOptions> = {}): CollectOptions {
  return {
    origin: ORIGIN,
    projectRoot: '/nowhere',
    sinkFor: async () => sink,
    processEnvironment: {},
    isThorough: false,
    standInOf: (name) => `${name}_Rotation`,
    onOutcome: () => undefined,
    ...parts,
  };
}

it('writes what is missing, once, and reads it back', async () => {
  sink.kept.set('prod/orders/private-key', await key);
  const org = orgWith({ Orders: 'own' });
  const [first] = await collectLogins(org, [integration('orders')], options());
  expect(first).toMatchObject({ outcome: 'written', readBack: true, place: 'memory prod/orders/login', note: '' });
  expect(parseLoginDocument(sink.kept.get('prod/orders/login')!)).toEqual(await loginOf('orders', 'own'));
  const [second] = await collectLogins(org, [integration('orders')], options({ isThorough: true }));
  expect(second).toMatchObject({ outcome: 'unchanged', readBack: null });
  expect(JSON.stringify([first, second])).not.toMatch(/PRIVATE KEY|"own"/);
});

it('leaves the login of the app that stands in alone', async () => {
  const login = formatLoginDocument(await loginOf('orders', 'second'));
  sink.kept.set('prod/orders/login', login).set('prod/orders/private-key', await key);
  const org = orgWith({ Orders: 'own', Orders_Rotation: 'second' });
  for (const isThorough of [false, true]) {
    expect(await collectLogins(org, [integration('orders')], options({ isThorough }))).toMatchObject([
      { outcome: 'rotating' },
    ]);
  }
  expect(sink.kept.get('prod/orders/login')).toBe(login);
});

it.each<[string, string]>([
  ['{"privateKey":"x","certificate":"y","startedAt":"2026-11-24T00:00:00Z"}', 'rotating'],
  ['something', 'rotating'],
  ['{"finishedAt":"2026-11-24T00:00:00Z","certificateFingerprint":"AA"}', 'written'],
  ['{"finishedAt":null}', 'rotating'],
  ['', 'written'],
])('with %j in the place of a new credential the outcome is %s', async (text, outcome) => {
  sink.kept.set('prod/orders/rotation', text).set('prod/orders/private-key', await key);
  expect(await collectLogins(orgWith({ Orders: 'own' }), [integration('orders')], options())).toMatchObject([
    { outcome },
  ]);
});

it('goes on after a sink that cannot be opened, used or read, and says of each what became of it', async () => {
  const broken = new ToolError('It is broken.', { actions: ['Mend it.'] });
  const sinks: Readonly<Record<string, () => Promise<MemorySink>>> = {
    closed: () => Promise.reject(broken),
    unsafe: async () => memorySink({ prepare: () => Promise.reject(broken) }),
    mute: async () => memorySink({ read: () => Promise.reject(broken) }),
  };
  const names = ['closed', 'unsafe', 'mute', 'orders'];
  sink.kept.set('prod/orders/private-key', await key);
  const users = [
    ...names.map((name) => integration(name)),
    integration('gone'),
    integration('other', { app: { type: 'none' } }),
  ];
  const org = orgWith({ Closed: 'a', Unsafe: 'b', Mute: 'c', Orders: 'd' });
  const told: string[] = [];
  const outcomes = await collectLogins(
    org,
    users,
    options({
      sinkFor: (name) => sinks[name]?.() ?? Promise.resolve(sink),
      onOutcome: ({ integration: name }) => told.push(name),
    }),
  );
  expect(Object.fromEntries(outcomes.map(({ integration: name, outcome }) => [name, outcome]))).toEqual({
    closed: 'failed',
    unsafe: 'failed',
    mute: 'failed',
    orders: 'written',
    gone: 'not-deployed',
    other: 'no-app',
  });
  expect(told.toSorted()).toEqual(users.map(({ name }) => name).toSorted());
  expect(outcomes.find(({ integration: name }) => name === 'mute')).toMatchObject({
    note: 'It is broken.',
    actions: ['Mend it.'],
  });
});

it('begins nothing more after Ctrl-C', async () => {
  const stop = new AbortController();
  sink.kept.set('prod/first/private-key', await key).set('prod/second/private-key', await key);
  const org = orgWith({ First: 'a', Second: 'b' }, stop.signal);
  const running = collectLogins(
    org,
    [integration('first'), integration('second')],
    options({ onOutcome: () => stop.abort() }),
  );
  await expect(running).rejects.toMatchObject({ details: { stopped: true } });
  expect([...sink.kept.keys()].filter((name) => name.endsWith('/login'))).toEqual(['prod/first/login']);
});
