import type { Org } from '../org/org.ts';
import { queryNames } from '../org/queryNames.ts';
import { soql } from '../org/soql.ts';
import type { ResolvedIntegrationUser } from '../resolve/resolvedIntegrationUser.ts';
import type { Problem } from '../shared/problem.ts';
import { findExistingApps } from './findExistingApps.ts';
import type { Preauthorization } from './preauthorization.ts';

/** What is to be written for apps that are managed elsewhere, and names that no app has. */
export interface PreauthorizationPlan {
  readonly missing: readonly Preauthorization[];
  readonly problems: readonly Problem[];
}

interface AccessRow {
  readonly SetupEntityId: string;
  readonly Parent: { readonly Name: string };
}

/** Compares the integrations with `app.type: existing` with the org. Reads only, and nothing when there are none. */
export async function planPreauthorizations(
  org: Org,
  users: readonly ResolvedIntegrationUser[],
): Promise<PreauthorizationPlan> {
  const wanted = users.flatMap((user) => (user.app.type === 'existing' ? [{ user, app: user.app.name }] : []));
  if (wanted.length === 0) return { missing: [], problems: [] };
  const ids = await findExistingApps(org, [...new Set(wanted.map(({ app }) => app))]);
  const granted = await findGranted(org, [...ids.values()]);
  return {
    missing: wanted.flatMap(({ user: { developerName, user }, app }) => {
      const appId = ids.get(app);
      if (appId === undefined || granted.has(`${developerName} ${appId}`)) return [];
      return [{ developerName, username: user.username, app, appId }];
    }),
    problems: wanted.filter(({ app }) => !ids.has(app)).map(({ user, app }) => noSuchApp(user, app)),
  };
}

async function findGranted(org: Org, appIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await queryNames<AccessRow>(
    org,
    appIds,
    (some) => soql`SELECT SetupEntityId, Parent.Name FROM SetupEntityAccess WHERE SetupEntityId IN ${some}`,
  );
  return new Set(rows.map(({ SetupEntityId, Parent }) => `${Parent.Name} ${SetupEntityId}`));
}

function noSuchApp({ source }: ResolvedIntegrationUser, app: string): Problem {
  return {
    position: source.locate(['app', 'name']),
    keyPath: 'app.name',
    message: `The org has no external client app and no connected app "${app}".`,
    fix: 'Write the developer name of an app that is installed in this org, or install it first.',
  };
}
