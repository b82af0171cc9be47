import { ApiError } from '../http/apiError.ts';
import type { DataCall, DataRoute } from './dataCall.ts';

const RESOURCES = ['tooling', 'metadata', 'query', 'queryAll', 'sobjects', 'composite', 'limits', 'apps'];

/** What the version offers, and how much of the day's allowance is left. */
export const resourceRoutes: readonly DataRoute[] = [
  { method: 'GET', path: /^\/?$/, answer: (call) => ({ status: 200, body: resources(call) }) },
  { method: 'GET', path: /^\/limits\/?$/i, answer: (call) => ({ status: 200, body: limits(call) }) },
];

function resources({ base, url, session, org }: DataCall): Readonly<Record<string, string>> {
  const links = Object.fromEntries(RESOURCES.map((name) => [name, `${base}/${name}`]));
  return { ...links, identity: `${url}/id/${org.orgId}/${session.userId}` };
}

/** View Setup is needed (REST Guide, Limits); API-only users of the integration licence do not have it. */
function limits({ access }: DataCall): Readonly<Record<string, { Max: number; Remaining: number }>> {
  if (!access.has('ViewSetup'))
    throw new ApiError('API_DISABLED_FOR_ORG', 'API is disabled for this User', { status: 403 });
  return { DailyApiRequests: { Max: 100_000, Remaining: 99_000 }, DataStorageMB: { Max: 10_240, Remaining: 10_000 } };
}
