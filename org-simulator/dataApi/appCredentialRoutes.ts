import { ApiError } from '../http/apiError.ts';
import { textOf } from '../metadataApi/body/textOf.ts';
import { deleteStagedCredential } from '../oauth/staged/deleteStagedCredential.ts';
import { rotateStagedCredential } from '../oauth/staged/rotateStagedCredential.ts';
import { stageCredential } from '../oauth/staged/stageCredential.ts';
import { type StagedCredential, stagedCredential } from '../oauth/staged/stagedCredential.ts';
import type { MetadataComponent } from '../state/orgState.ts';
import { toLongId } from '../state/recordId.ts';
import { bodyOf } from './bodyOf.ts';
import type { DataAnswer, DataCall, DataRequest, DataRoute } from './dataCall.ts';

const CONSUMER = /^\/apps\/oauth\/credentials\/(\w+)\/(\w+)\/?$/i;
const STAGED = /^\/apps\/oauth\/credentials\/(\w+)\/(\w+)\/staged\/?$/i;
const STAGED_ONE = /^\/apps\/oauth\/credentials\/(\w+)\/(\w+)\/staged\/(\w+)\/?$/i;

/**
 * Consumer keys and secrets of external client apps, and their rotation in two steps. Sources: Connect REST API Developer
 * Guide, OAuth Credentials Resources; Salesforce Help, xcloud.eca_stage_oauth_credentials. Where the guide's "URL for the
 * primary credentials" and programs in use disagree about `url`, it is the staged credential's own address, which
 * Infisical sends PATCH and DELETE to.
 */
export const appCredentialRoutes: readonly DataRoute[] = [
  { method: 'GET', path: /^\/apps\/oauth\/usage\/?$/i, answer: guarded(60, listApps) },
  { method: 'GET', path: /^\/apps\/oauth\/credentials\/(\w+)\/?$/i, answer: guarded(60, listConsumers) },
  { method: 'GET', path: CONSUMER, answer: guarded(60, readConsumer) },
  {
    method: 'GET',
    path: STAGED,
    answer: guarded(65, (call, _, parts) => ok(stagedList(call, addressed(call, parts)))),
  },
  { method: 'POST', path: STAGED, answer: guarded(65, stage) },
  { method: 'GET', path: STAGED_ONE, answer: guarded(65, readStaged) },
  { method: 'PATCH', path: STAGED_ONE, answer: guarded(65, rotate) },
  { method: 'DELETE', path: STAGED_ONE, answer: guarded(65, unstage) },
];

/**
 * Version, org setting and user permissions, the latter off in a new org or for a new user. The message is one of those
 * that hardisgroupcom/sfdx-hardis tells the missing setting by; code and status are the Connect API's usual ones for it
 * and not documented for this resource.
 */
function guarded(since: number, answer: DataRoute['answer']): DataRoute['answer'] {
  return (call, request, parts) => {
    if (versionOf(call) < since) throw notFound();
    const allowed = call.access.has('ExternalClientAppDeveloper') && call.access.has('ViewClientSecret');
    if (call.org.options.clientSecretInRestApiAccess === true && allowed) return answer(call, request, parts);
    throw new ApiError('FUNCTIONALITY_NOT_ENABLED', 'This feature is not currently enabled for this user.', {
      status: 403,
    });
  };
}

function versionOf({ base }: DataCall): number {
  return Number(/v(\d+)\.0$/.exec(base)?.[1]);
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

/** Key and addresses, never the secret (Connect REST API, App Oauth Credentials Collection; Infisical's types). */
function listConsumers(call: DataCall, _request: DataRequest, [appId = '']: readonly string[]): DataAnswer {
  const settings = settingsOf(call, appId);
  const key = textOf(settings.body, 'consumerKey');
  const currentPageUrl = `${call.base}/apps/oauth/credentials/${appId}`;
  return ok({ consumers: [{ ...consumer(call, settings, appId), key }], currentPageUrl, nextPageUrl: null });
}

function consumer(call: DataCall, settings: MetadataComponent, appId: string) {
  const app = textOf(settings.body, 'externalClientApplication');
  const oauth = call.org.metadata
    .all('ExtlClntAppOauthSettings')
    .find(({ body }) => textOf(body, 'externalClientApplication') === app);
  if (oauth === undefined) throw notFound();
  const id = toLongId(oauth.id);
  const url = `${call.base}/apps/oauth/credentials/${appId}/${id}`;
  return { id, name: oauth.fullName, url, ...(versionOf(call) < 65 ? {} : { stagedCredentialsUrl: `${url}/staged` }) };
}

/** "If this parameter is excluded from the request, then the key is provided" (Connect REST API, OAuth Credentials by Consumer ID). */
function readConsumer(call: DataCall, request: DataRequest, parts: readonly string[]): DataAnswer {
  const { settings, about } = addressed(call, parts);
  const part = request.query.get('part')?.toLowerCase() ?? 'key';
  if (!['key', 'secret', 'keyandsecret'].includes(part)) throw new ApiError('INVALID_INPUT', 'Invalid value for part.');
  return ok({
    ...about,
    ...(part === 'secret' ? {} : { key: textOf(settings.body, 'consumerKey') }),
    ...(part === 'key' ? {} : { secret: textOf(settings.body, 'consumerSecret') }),
  });
}

interface Addressed {
  readonly settings: MetadataComponent;
  readonly about: ReturnType<typeof consumer>;
}

function addressed(call: DataCall, [appId = '', consumerId = '']: readonly string[]): Addressed {
  const settings = settingsOf(call, appId);
  const about = consumer(call, settings, appId);
  if (about.id.slice(0, 15) !== consumerId.slice(0, 15)) throw notFound();
  return { settings, about };
}

function stagedList({ org }: DataCall, { settings, about }: Addressed) {
  const found = stagedCredential(org, settings);
  const stagedCredentials = found === undefined ? [] : [staged(found, about)];
  return { stagedCredentials, url: `${about.url}/staged` };
}

function staged(credential: StagedCredential, { url }: Addressed['about']) {
  return { ...credential, stagedCredentialsUrl: `${url}/staged`, url: `${url}/staged/${credential.id}` };
}

function findStaged(call: DataCall, parts: readonly string[]): Addressed & { readonly found: StagedCredential } {
  const place = addressed(call, parts);
  const found = stagedCredential(call.org, place.settings);
  if (found === undefined || found.id !== parts[2]) throw notFound();
  return { ...place, found };
}

function readStaged(call: DataCall, _request: DataRequest, parts: readonly string[]): DataAnswer {
  const { found, about } = findStaged(call, parts);
  return ok(staged(found, about));
}

/**
 * "Salesforce allows only one staged credential per consumer" (hardisgroupcom/sfdx-hardis), whatever its state; with
 * which code it refuses a second one is not documented. Takes no request body (Connect REST API, OAuth Staged Credentials).
 */
function stage(call: DataCall, _request: DataRequest, parts: readonly string[]): DataAnswer {
  const place = addressed(call, parts);
  if (stagedCredential(call.org, place.settings) !== undefined) {
    throw new ApiError('INVALID_INPUT', 'This consumer already has staged credentials. Delete them first.');
  }
  stageCredential(call.org, place.settings, call.session.userId);
  return { status: 201, body: stagedList(call, place) };
}

/** Only what is active can become the app's own; the code for what is not is a guess. */
function rotate(call: DataCall, request: DataRequest, parts: readonly string[]): DataAnswer {
  const { settings, about, found } = findStaged(call, parts);
  if (bodyOf(request.body)['command'] !== 'rotate') throw new ApiError('INVALID_INPUT', 'The command must be rotate.');
  if (found.state !== 'Active') throw new ApiError('INVALID_INPUT', 'Only active staged credentials can be rotated.');
  return ok(staged(rotateStagedCredential(call.org, settings, call.session.userId), about));
}

function unstage(call: DataCall, _request: DataRequest, parts: readonly string[]): DataAnswer {
  deleteStagedCredential(call.org, findStaged(call, parts).settings);
  return { status: 204 };
}

function notFound(): ApiError {
  return new ApiError('NOT_FOUND', 'The requested resource does not exist', { status: 404 });
}
