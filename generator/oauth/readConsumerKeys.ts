import type { Org } from '../org/org.ts';
import type { AppReference } from './appReference.ts';
import { listComponents, readComponents } from './readComponents.ts';

interface GlobalSettings {
  readonly fullName: string;
  readonly externalClientApplication?: string;
  readonly consumerKey?: string;
}

interface ConnectedApp {
  readonly fullName: string;
  readonly oauthConfig?: { readonly consumerKey?: string };
}

/**
 * Consumer keys by the app's developer name in lower case. The org makes them, and `force-app/` does not hold them
 * (Metadata API Developer Guide, ExtlClntAppGlobalOauthSettings), so the org is asked. Apps that it does not have are
 * left out. Throws OrgError.
 */
export async function readConsumerKeys(org: Org, apps: readonly AppReference[]): Promise<ReadonlyMap<string, string>> {
  const names = (type: AppReference['type']) =>
    apps.filter((app) => app.type === type || app.type === 'existing').map(({ name }) => name);
  const [external, connected] = await Promise.all([
    readExternal(org, names('external-client-app')),
    readConnected(org, names('connected-app')),
  ]);
  return new Map([...connected, ...external]);
}

type Entries = readonly (readonly [string, string])[];

async function readConnected(org: Org, names: readonly string[]): Promise<Entries> {
  const found = await readComponents<ConnectedApp>(org, 'ConnectedApp', names);
  return found.flatMap(({ fullName, oauthConfig }) => entry(fullName, oauthConfig?.consumerKey));
}

/** The settings of an app made in Setup or generated here are named after it; those of others have to be looked for. */
async function readExternal(org: Org, names: readonly string[]): Promise<Entries> {
  const usual = await readSettings(
    org,
    names.map((name) => `${name}_glbloauth`),
  );
  const have = new Set(usual.map(([name]) => name));
  const missing = new Set(names.map((name) => name.toLowerCase()).filter((name) => !have.has(name)));
  if (missing.size === 0) return usual;
  const all = await listComponents(org, 'ExtlClntAppGlobalOauthSettings');
  const others = await readSettings(org, all);
  return [...usual, ...others.filter(([name]) => missing.has(name))];
}

async function readSettings(org: Org, fullNames: readonly string[]): Promise<Entries> {
  const found = await readComponents<GlobalSettings>(org, 'ExtlClntAppGlobalOauthSettings', fullNames);
  return found.flatMap(({ externalClientApplication = '', consumerKey }) =>
    entry(externalClientApplication, consumerKey),
  );
}

function entry(name: string, consumerKey: string | undefined): Entries {
  return consumerKey ? [[name.toLowerCase(), consumerKey]] : [];
}
