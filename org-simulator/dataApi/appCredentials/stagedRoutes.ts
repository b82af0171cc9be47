import { ApiError } from '../../http/apiError.ts';
import { deleteStagedCredential } from '../../oauth/staged/deleteStagedCredential.ts';
import { rotateStagedCredential } from '../../oauth/staged/rotateStagedCredential.ts';
import { stageCredential } from '../../oauth/staged/stageCredential.ts';
import { type StagedCredential, stagedCredential } from '../../oauth/staged/stagedCredential.ts';
import { bodyOf } from '../bodyOf.ts';
import type { DataAnswer, DataCall, DataRequest, DataRoute } from '../dataCall.ts';
import { type AddressedConsumer, addressedConsumer } from './addressedConsumer.ts';
import { requireSecretAccess } from './requireSecretAccess.ts';
import { notFound, sinceVersion } from './sinceVersion.ts';

const STAGED = /^\/apps\/oauth\/credentials\/(\w+)\/(\w+)\/staged\/?$/i;
const STAGED_ONE = /^\/apps\/oauth\/credentials\/(\w+)\/(\w+)\/staged\/(\w+)\/?$/i;

/**
 * Rotation of consumer keys and secrets in two steps. Sources: Connect REST API Developer Guide, OAuth Staged Credentials;
 * Salesforce Help, xcloud.eca_stage_oauth_credentials. Where the guide's "URL for the primary credentials" and programs in use
 * disagree about `url`, it is the staged credential's own address, which Infisical sends PATCH and DELETE to.
 */
export const stagedRoutes: readonly DataRoute[] = [
  { method: 'GET', path: STAGED, answer: sinceVersion(65, listStaged) },
  { method: 'POST', path: STAGED, answer: sinceVersion(65, stage) },
  { method: 'GET', path: STAGED_ONE, answer: sinceVersion(65, readStaged) },
  { method: 'PATCH', path: STAGED_ONE, answer: sinceVersion(65, rotate) },
  { method: 'DELETE', path: STAGED_ONE, answer: sinceVersion(65, unstage) },
];

function listStaged(call: DataCall, _request: DataRequest, parts: readonly string[]): DataAnswer {
  requireSecretAccess(call);
  return { status: 200, body: stagedList(call, addressedConsumer(call, parts)) };
}

function stagedList({ org }: DataCall, { settings, about }: AddressedConsumer) {
  const found = stagedCredential(org, settings);
  const stagedCredentials = found === undefined ? [] : [staged(found, about)];
  return { stagedCredentials, url: `${about.url}/staged` };
}

function staged(credential: StagedCredential, { url }: AddressedConsumer['about']) {
  return { ...credential, stagedCredentialsUrl: `${url}/staged`, url: `${url}/staged/${credential.id}` };
}

function findStaged(
  call: DataCall,
  parts: readonly string[],
): AddressedConsumer & { readonly found: StagedCredential } {
  requireSecretAccess(call);
  const place = addressedConsumer(call, parts);
  const found = stagedCredential(call.org, place.settings);
  if (found === undefined || found.id !== parts[2]) throw notFound();
  return { ...place, found };
}

function readStaged(call: DataCall, _request: DataRequest, parts: readonly string[]): DataAnswer {
  const { found, about } = findStaged(call, parts);
  return { status: 200, body: staged(found, about) };
}

/**
 * "Salesforce allows only one staged credential per consumer" (hardisgroupcom/sfdx-hardis), whatever its state; with
 * which code it refuses a second one is not documented. Takes no request body (Connect REST API, OAuth Staged Credentials).
 */
function stage(call: DataCall, _request: DataRequest, parts: readonly string[]): DataAnswer {
  requireSecretAccess(call);
  const place = addressedConsumer(call, parts);
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
  return { status: 200, body: staged(rotateStagedCredential(call.org, settings, call.session.userId), about) };
}

function unstage(call: DataCall, _request: DataRequest, parts: readonly string[]): DataAnswer {
  deleteStagedCredential(call.org, findStaged(call, parts).settings);
  return { status: 204 };
}
