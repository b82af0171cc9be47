import { appReferenceOf } from '../../oauth/appReference.ts';
import type { Org } from '../../org/org.ts';
import type { ResolvedIntegrationUser } from '../../resolve/resolvedIntegrationUser.ts';
import { askOrg } from './askOrg.ts';
import { hasSecret } from './hasSecret.ts';
import type { OrgKnowledge } from './orgKnowledge.ts';
import { readKnownApps } from './readKnownApps.ts';
import { readUsage } from './readUsage.ts';
import { secondAppOf } from './secondAppOf.ts';
import { stagedByApp } from './stagedByApp.ts';

/**
 * Asks an org once for all integrations: apps, logins, tokens; staged consumer keys app by app, as there is no other way.
 * What it refuses is said as such. Throws OrgError when it cannot be asked at all.
 */
export async function readOrgKnowledge(org: Org, users: readonly ResolvedIntegrationUser[]): Promise<OrgKnowledge> {
  const names = users.flatMap((user) => [appReferenceOf(user), secondAppOf(user)]).filter((app) => app !== null);
  const usernames = users.map(({ user }) => user.username);
  const [apps, usage] = await Promise.all([askOrg(() => readKnownApps(org, names)), readUsage(org, usernames)]);
  const external = users.filter(hasSecret).flatMap((user) => {
    const name = appReferenceOf(user)?.name.toLowerCase() ?? '';
    const id = apps.told ? apps.value.get(name)?.externalId : null;
    return id ? [id] : [];
  });
  return { apps, usage, staged: await stagedByApp(org, [...new Set(external)]) };
}
