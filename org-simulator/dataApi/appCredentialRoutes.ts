import { ApiError } from '../http/apiError.ts';
import { textOf } from '../metadataApi/body/textOf.ts';
import { rotateKey, type SecondKey, secondKey, stageKey, unstageKey } from '../oauth/consumerKeys.ts';
import type { MetadataComponent } from '../state/orgState.ts';
import { toLongId } from '../state/recordId.ts';
import { bodyOf } from './bodyOf.ts';
import type { DataAnswer, DataCall, DataRequest, DataRoute } from './dataCall.ts';

const APPS = /^\/apps\/oauth\/usage\/?$/i;
const APP = /^\/apps\/oauth\/credentials\/(\w+)\/?$/i;
const CONSUMER = /^\/apps\/oauth\/credentials\/(\w+)\/(\w+)\/?$/i;
const STAGED = /^\/apps\/oauth\/credentials\/(\w+)\/(\w+)\/staged\/?$/i;
const STAGED_ONE = /^\/apps\/oauth\/credentials\/(\w+)\/(\w+)\/staged\/(\w+)\/?$/i;

/**
 * Consumer keys and secrets of external client apps, and their rotation in two steps. Source: Salesforce Help,
 * xcloud.eca_stage_oauth_credentials; Connect REST API Developer Guide, OAuth Credentials; shapes as hardisgroupcom/sfdx-hardis
 * and Infisical read them.
 */
export const appCredentialRoutes: readonly DataRoute[] = [
  { method: 'GET', path: APPS, answer: guarded(listApps) },
  {
    method: 'GET',
    path: APP,
    answer: guarded((call, _, [app = '']) => ok({ consumers: [consumer(call, settingsOf(call, app), app)] })),
  },
  { method: 'GET', path: CONSUMER, answer: guarded(readConsumer) },
  { method: 'GET', path: STAGED, answer: guarded((call, _, parts) => ok(stagedList(call, parts))) },
  { method: 'POST', path: STAGED, answer: guarded(stage) },
  { method: 'PATCH', path: STAGED_ONE, answer: guarded(rotate) },
  { method: 'DELETE', path: STAGED_ONE, answer: guarded(unstage) },
];

/** Org setting and user permissions, both off in a new org or for a new user. */
function guarded(answer: DataRoute['answer']): DataRoute['answer'] {
  return (call, request, parts) => {
    const allowed = call.access.has('ExternalClientAppDeveloper') && call.access.has('ViewClientSecret');
    if (call.org.options.clientSecretInRestApiAccess === true && allowed) return answer(call, request, parts);
    throw new ApiError('FUNCTIONALITY_NOT_ENABLED', 'This feature is not currently enabled for this user.', {
      status: 403,
    });
  };
}

function ok(body: unknown): DataAnswer {
  return { status: 200, body };
}

function listApps({ org }: DataCall): DataAnswer {
  const apps = org.records
    .all('ExternalClientApplication')
    .map(({ Id, DeveloperName, MasterLabel }) => ({ developerName: DeveloperName, identifier: Id, name: MasterLabel }));
  return ok({ apps });
}

function settingsOf({ org }: DataCall, appId: string): MetadataComponent {
  const name = org.records.get('ExternalClientApplication', appId)?.['DeveloperName'];
  const found = org.metadata
    .all('ExtlClntAppGlobalOauthSettings')
    .find(({ body }) => textOf(body, 'externalClientApplication') === name);
  if (name === undefined || found === undefined) throw notFound();
  return found;
}

function consumer(call: DataCall, settings: MetadataComponent, appId: string) {
  const app = textOf(settings.body, 'externalClientApplication');
  const oauth = call.org.metadata
    .all('ExtlClntAppOauthSettings')
    .find(({ body }) => textOf(body, 'externalClientApplication') === app);
  if (oauth === undefined) throw notFound();
  const id = toLongId(oauth.id);
  const url = `${call.base}/apps/oauth/credentials/${appId}/${id}`;
  return { id, name: oauth.fullName, url, stagedCredentialsUrl: `${url}/staged` };
}

function readConsumer(
  call: DataCall,
  request: DataRequest,
  [appId = '', consumerId = '']: readonly string[],
): DataAnswer {
  const { settings, about } = addressed(call, [appId, consumerId]);
  if (request.query.get('part')?.toLowerCase() !== 'keyandsecret') return ok(about);
  return ok({ ...about, key: textOf(settings.body, 'consumerKey'), secret: textOf(settings.body, 'consumerSecret') });
}

function addressed(call: DataCall, [appId = '', consumerId = '']: readonly string[]) {
  const settings = settingsOf(call, appId);
  const about = consumer(call, settings, appId);
  if (about.id.slice(0, 15) !== consumerId.slice(0, 15)) throw notFound();
  return { settings, about };
}

function stagedList(call: DataCall, parts: readonly string[]) {
  const { settings, about } = addressed(call, parts);
  const second = secondKey(call.org, settings.fullName);
  return { stagedCredentials: second === undefined ? [] : [staged(second, about.stagedCredentialsUrl)] };
}

function staged({ id, key, secret, status, createdDate }: SecondKey, url: string) {
  return { id, key, secret, status, createdDate, url: `${url}/${id}` };
}

/** One staged set for a consumer at a time. */
function stage(call: DataCall, _request: DataRequest, parts: readonly string[]): DataAnswer {
  const { settings, about } = addressed(call, parts);
  if (secondKey(call.org, settings.fullName) !== undefined) {
    throw new ApiError('INVALID_INPUT', 'This consumer already has staged credentials. Delete them first.');
  }
  return {
    status: 201,
    body: { stagedCredentials: [staged(stageKey(call.org, settings.fullName), about.stagedCredentialsUrl)] },
  };
}

function rotate(call: DataCall, request: DataRequest, parts: readonly string[]): DataAnswer {
  const { settings, about } = addressed(call, parts);
  const second = secondKey(call.org, settings.fullName);
  if (second === undefined || second.id !== parts[2] || second.status !== 'staged') throw notFound();
  if (bodyOf(request.body)['command'] !== 'rotate') throw new ApiError('INVALID_INPUT', 'The command must be rotate.');
  return ok(staged(rotateKey(call.org, settings)!, about.stagedCredentialsUrl));
}

function unstage(call: DataCall, _request: DataRequest, parts: readonly string[]): DataAnswer {
  const { settings } = addressed(call, parts);
  if (secondKey(call.org, settings.fullName)?.id !== parts[2]) throw notFound();
  unstageKey(call.org, settings.fullName);
  return { status: 204 };
}

function notFound(): ApiError {
  return new ApiError('NOT_FOUND', 'The requested resource does not exist', { status: 404 });
}
