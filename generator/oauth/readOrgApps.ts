import type { Org } from '../org/org.ts';
import type { AppReference } from './appReference.ts';
import { listComponents, readComponents } from './readComponents.ts';

/** What an org says of an app's OAuth settings. */
export interface OrgApp {
  /** Made by the org; an identifier, and no secret. */
  readonly consumerKey: string;
  /** As the Metadata API returns it; null when the app has none. */
  readonly certificate: string | null;
}

interface Settings {
  readonly consumerKey?: string;
  readonly certificate?: string;
}

interface GlobalSettings extends Settings {
  readonly fullName: string;
  readonly externalClientApplication?: string;
}

interface ConnectedApp {
  readonly fullName: string;
  readonly oauthConfig?: Settings;
}

/**
 * Apps by developer name in lower case. The org makes their consumer keys, and `force-app/` does not hold them (Metadata API
 * Developer Guide, ExtlClntAppGlobalOauthSettings), so the org is asked. Apps that it does not have are left out. Throws
 * OrgError.
 */
export async function readOrgApps(org: Org, apps: readonly AppReference[]): Promise<ReadonlyMap<string, OrgApp>> {
  const names = (type: AppReference['type']) =>
    apps.filter((app) => app.type === type || app.type === 'existing').map(({ name }) => name);
  const [external, connected] = await Promise.all([
    readExternal(org, names('external-client-app')),
    readConnected(org, names('connected-app')),
  ]);
  return new Map([...connected, ...external]);
}

type Entries = readonly (readonly [string, OrgApp])[];

async function readConnected(org: Org, names: readonly string[]): Promise<Entries> {
  const found = await readComponents<ConnectedApp>(org, 'ConnectedApp', names);
  return found.flatMap(({ fullName, oauthConfig }) => entry(fullName, oauthConfig));
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
  return found.flatMap(({ externalClientApplication = '', ...settings }) => entry(externalClientApplication, settings));
}

function entry(name: string, settings: Settings | undefined): Entries {
  const { consumerKey, certificate } = settings ?? {};
  return consumerKey ? [[name.toLowerCase(), { consumerKey, certificate: certificate || null }]] : [];
}
