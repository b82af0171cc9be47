import { ApiError } from '../../http/apiError.ts';
import type { DataAnswer, DataCall, DataRequest, DataRoute } from '../dataCall.ts';
import { sinceVersion } from './sinceVersion.ts';

const PERMISSIONS = ['ExternalClientAppAdmin', 'ExternalClientAppDeveloper', 'ExternalClientAppViewer'];

/** "Defaults to 100" (Connect REST API Developer Guide, OAuth Usage). */
const PAGE_SIZE = 100;

/**
 * External client apps, as administrators of such apps may list them without any further setting (Salesforce Help,
 * xcloud.meta_external_client_app_oauth_usage; Connect REST API Developer Guide, OAuth Usage). The guide says "that have OAuth
 * usage data"; hardisgroupcom/sfdx-hardis finds apps there that were just deployed, so that all are listed here. Of an entry
 * only the properties that it reads are known.
 */
export const oauthUsageRoutes: readonly DataRoute[] = [
  { method: 'GET', path: /^\/apps\/oauth\/usage\/?$/i, answer: sinceVersion(59, listApps) },
];

function listApps({ org, access, base }: DataCall, { query }: DataRequest): DataAnswer {
  if (!PERMISSIONS.some((name) => access.has(name))) {
    const message = 'This feature is not currently enabled for this user.';
    throw new ApiError('FUNCTIONALITY_NOT_ENABLED', message, { status: 403 });
  }
  const [page, size] = [numberOf(query, 'page', 0), numberOf(query, 'pageSize', PAGE_SIZE)];
  const all = org.records
    .all('ExternalClientApplication')
    .map(({ Id, DeveloperName, MasterLabel }) => ({ developerName: DeveloperName, identifier: Id, name: MasterLabel }));
  const url = (number: number) => `${base}/apps/oauth/usage?page=${number}&pageSize=${size}`;
  return {
    status: 200,
    body: {
      apps: all.slice(page * size, (page + 1) * size),
      currentPageUrl: url(page),
      nextPageUrl: (page + 1) * size < all.length ? url(page + 1) : null,
    },
  };
}

function numberOf(query: URLSearchParams, name: string, otherwise: number): number {
  const number = Number(query.get(name) ?? otherwise);
  if (Number.isInteger(number) && number >= 0) return number;
  throw new ApiError('INVALID_QUERY_VALUE', `Invalid value for parameter: ${name}`);
}
