import type { Org } from '../org/org.ts';
import type { AppReference } from './appReference.ts';
import { readOrgApps } from './readOrgApps.ts';

/** Consumer keys by the app's developer name in lower case; apps that the org does not have are left out. Throws OrgError. */
export async function readConsumerKeys(org: Org, apps: readonly AppReference[]): Promise<ReadonlyMap<string, string>> {
  const found = await readOrgApps(org, apps);
  return new Map([...found].map(([name, { consumerKey }]) => [name, consumerKey]));
}
