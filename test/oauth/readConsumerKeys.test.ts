import type { AppReference } from '../../generator/oauth/appReference.ts';
import { readConsumerKeys } from '../../generator/oauth/readConsumerKeys.ts';
import type { Org } from '../../generator/org/org.ts';
import { fakeOrg } from '../org/fakeOrg.ts';

const SETTINGS: Readonly<Record<string, object>> = {
  Erp_glbloauth: { externalClientApplication: 'Erp', consumerKey: 'key-of-erp' },
  Made_by_hand: { externalClientApplication: 'Legacy', consumerKey: 'key-of-legacy' },
  Stranger_glbloauth: { externalClientApplication: 'Stranger', consumerKey: 'key-of-stranger' },
};
const CONNECTED: Readonly<Record<string, object>> = { Old_App: { oauthConfig: { consumerKey: 'key-of-old' } } };

/** Answers like jsforce: an object for one component, a list for several, empty ones for those that are not there. */
function orgWithApps(calls: string[] = []): Org {
  const metadata = {
    read: async (type: string, names: readonly string[]) => {
      calls.push(`read ${type} ${names.length}`);
      const all = type === 'ConnectedApp' ? CONNECTED : SETTINGS;
      const found = names.map((fullName) => (all[fullName] ? { fullName, ...all[fullName] } : {}));
      return found.length === 1 ? found[0] : found;
    },
    list: async ({ type }: { type: string }) => {
      calls.push(`list ${type}`);
      return Object.keys(SETTINGS).map((fullName) => ({ fullName }));
    },
  };
  return { ...fakeOrg(() => undefined), connection: { metadata } as unknown as Org['connection'] };
}

const eca = (name: string): AppReference => ({ type: 'external-client-app', name });

it('reads the settings that are named after the app, and asks for no more', async () => {
  const calls: string[] = [];
  expect([...(await readConsumerKeys(orgWithApps(calls), [eca('Erp')]))]).toEqual([['erp', 'key-of-erp']]);
  expect(calls).toEqual(['read ExtlClntAppGlobalOauthSettings 1']);
});

it('finds those that have another name by the app they belong to', async () => {
  const keys = await readConsumerKeys(orgWithApps(), [eca('Erp'), eca('legacy')]);
  expect([...keys]).toEqual([
    ['erp', 'key-of-erp'],
    ['legacy', 'key-of-legacy'],
  ]);
});

it('reads connected apps, and existing ones of either type', async () => {
  const keys = await readConsumerKeys(orgWithApps(), [
    { type: 'connected-app', name: 'Old_App' },
    { type: 'existing', name: 'Erp' },
  ]);
  expect(Object.fromEntries(keys)).toEqual({ old_app: 'key-of-old', erp: 'key-of-erp' });
});

it('leaves out what the org does not have, and asks in calls of ten', async () => {
  const calls: string[] = [];
  const apps = Array.from({ length: 12 }, (_, number) => eca(`None_${number}`));
  expect((await readConsumerKeys(orgWithApps(calls), apps)).size).toBe(0);
  expect(calls.slice(0, 2)).toEqual([
    'read ExtlClntAppGlobalOauthSettings 10',
    'read ExtlClntAppGlobalOauthSettings 2',
  ]);
});

it('makes no call for nothing', async () => {
  const calls: string[] = [];
  expect((await readConsumerKeys(orgWithApps(calls), [])).size).toBe(0);
  expect(calls).toEqual([]);
});
