import type { ReceivedCall } from '../simulatedOrg.ts';

type Call = Pick<ReceivedCall, 'kind' | 'writes'>;

interface Request {
  readonly method: string;
  /** Path without query string. */
  readonly path: string;
  readonly body: unknown;
}

interface Route {
  readonly path: RegExp;
  readonly methods: Readonly<Record<string, string>>;
}

/** Paths below `/services/data/vXX.0`, most specific first; a kind that starts with `!` writes. */
const DATA_ROUTES: readonly Route[] = [
  {
    path: /^\/metadata\/deployRequest\/[^/]+$/,
    methods: { GET: 'metadata.checkDeployStatus', PATCH: '!metadata.cancelDeploy' },
  },
  { path: /^\/metadata\/deployRequest/, methods: { POST: '!metadata.deploy' } },
  {
    path: /^\/composite\/sobjects/,
    methods: {
      POST: '!collections.create',
      PATCH: '!collections.update',
      DELETE: '!collections.delete',
      GET: 'collections.retrieve',
    },
  },
  { path: /^\/composite\/tree\//, methods: { POST: '!tree.create' } },
  { path: /^\/(tooling\/)?composite\/batch$/, methods: { POST: 'batch' } },
  { path: /^\/composite$/, methods: { POST: 'composite' } },
  { path: /^\/(tooling\/)?queryAll/, methods: { GET: 'queryAll' } },
  { path: /^\/tooling\/query/, methods: { GET: 'tooling.query' } },
  { path: /^\/query\/.+/, methods: { GET: 'queryMore' } },
  { path: /^\/query/, methods: { GET: 'query' } },
  {
    path: /^\/sobjects\/User\/[^/]+\/password$/i,
    methods: { GET: 'user.passwordStatus', POST: '!user.setPassword', DELETE: '!user.resetPassword' },
  },
  { path: /^\/(tooling\/)?sobjects\/[^/]+\/describe$/, methods: { GET: 'sobject.describe' } },
  {
    path: /^\/(tooling\/)?sobjects\/[^/]+\/[^/]+\/.+$/,
    methods: { GET: 'sobject.get', PATCH: '!sobject.upsert', DELETE: '!sobject.delete' },
  },
  {
    path: /^\/(tooling\/)?sobjects\/[^/]+\/[^/]+$/,
    methods: { GET: 'sobject.get', PATCH: '!sobject.update', DELETE: '!sobject.delete' },
  },
  { path: /^\/(tooling\/)?sobjects\/[^/]+$/, methods: { GET: 'sobject.info', POST: '!sobject.create' } },
  { path: /^\/(tooling\/)?sobjects$/, methods: { GET: 'sobjects' } },
  { path: /^\/limits/, methods: { GET: 'limits' } },
  { path: /^\/apps\/oauth\/usage/, methods: { GET: 'oauth.usage' } },
  {
    path: /^\/apps\/oauth\/credentials\/.*\/staged/,
    methods: { GET: 'oauth.staged', POST: '!oauth.stage', PATCH: '!oauth.rotate', DELETE: '!oauth.unstage' },
  },
  { path: /^\/apps\/oauth\/credentials/, methods: { GET: 'oauth.credentials' } },
];

const OTHER_ROUTES: readonly Route[] = [
  { path: /^\/services\/oauth2\/token$/, methods: { POST: 'oauth.token' } },
  { path: /^\/services\/oauth2\/revoke$/, methods: { POST: '!oauth.revoke', GET: '!oauth.revoke' } },
  { path: /^\/services\/oauth2\/introspect$/, methods: { POST: 'oauth.introspect' } },
  { path: /^\/services\/oauth2\/userinfo$/, methods: { GET: 'oauth.userinfo', POST: 'oauth.userinfo' } },
  {
    path: /^\/services\/oauth2\/singleaccess$/,
    methods: { GET: 'oauth.singleaccess', POST: 'oauth.singleaccess' },
  },
  { path: /^\/id\//, methods: { GET: 'identity' } },
  { path: /^\/services\/data$/, methods: { GET: 'versions' } },
  { path: /^\/services\/data\/v[\d.]+$/, methods: { GET: 'resources' } },
];

/** SOAP operations that change something; `deploy` does so unless it only checks. */
const SOAP_WRITES = /^(deploy|deployRecentValidation|cancelDeploy|create|update|upsert|delete|rename)/;

/** Tells what a call does and whether it changes anything; the query string plays no part. */
export function callKind(request: Request): Call {
  const soap = /^\/services\/Soap\/(m|u|c)\//i.exec(request.path);
  if (soap !== null) return soapKind(soap[1] === 'm' ? 'metadata' : 'soap', request.body);
  const data = /^\/services\/data\/v[\d.]+(\/.+)$/.exec(request.path);
  const routes = data === null ? OTHER_ROUTES : DATA_ROUTES;
  const kind = routes.find(({ path }) => path.test(data?.[1] ?? request.path))?.methods[request.method] ?? 'other';
  if (kind === 'composite' || kind === 'batch') return { kind, writes: hasWritingPart(request.body) };
  return { kind: kind.replace('!', ''), writes: kind.startsWith('!') };
}

function soapKind(api: string, body: unknown): Call {
  const text = typeof body === 'string' ? body : '';
  const operation = /<(?:[\w-]+:)?Body\b[^>]*>\s*<(?:[\w-]+:)?([\w-]+)/.exec(text)?.[1] ?? 'unknown';
  const checkOnly = operation === 'deploy' && /checkOnly>\s*true\s*</.test(text);
  return { kind: `${api}.${operation}`, writes: SOAP_WRITES.test(operation) && !checkOnly };
}

function hasWritingPart(body: unknown): boolean {
  const { compositeRequest, batchRequests } = (body ?? {}) as Readonly<Record<string, unknown>>;
  const parts: unknown = compositeRequest ?? batchRequests;
  return Array.isArray(parts) && parts.some((part: { method?: string }) => part.method?.toUpperCase() !== 'GET');
}
