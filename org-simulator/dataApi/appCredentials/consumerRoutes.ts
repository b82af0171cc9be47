import { ApiError } from '../../http/apiError.ts';
import { textOf } from '../../metadataApi/body/textOf.ts';
import type { DataAnswer, DataCall, DataRequest, DataRoute } from '../dataCall.ts';
import { addressedConsumer } from './addressedConsumer.ts';
import { requireSecretAccess } from './requireSecretAccess.ts';
import { sinceVersion } from './sinceVersion.ts';

/** Consumer keys and secrets of external client apps (Connect REST API Developer Guide, OAuth Credentials Resources). */
export const consumerRoutes: readonly DataRoute[] = [
  { method: 'GET', path: /^\/apps\/oauth\/credentials\/(\w+)\/?$/i, answer: sinceVersion(60, listConsumers) },
  { method: 'GET', path: /^\/apps\/oauth\/credentials\/(\w+)\/(\w+)\/?$/i, answer: sinceVersion(60, readConsumer) },
];

/** Key and addresses, never the secret (Connect REST API, App Oauth Credentials Collection; Infisical's types). */
function listConsumers(call: DataCall, _request: DataRequest, [appId = '']: readonly string[]): DataAnswer {
  requireSecretAccess(call);
  const { settings, about } = addressedConsumer(call, [appId]);
  const key = textOf(settings.body, 'consumerKey');
  const currentPageUrl = `${call.base}/apps/oauth/credentials/${appId}`;
  return { status: 200, body: { consumers: [{ ...about, key }], currentPageUrl, nextPageUrl: null } };
}

/** "If this parameter is excluded from the request, then the key is provided" (Connect REST API, OAuth Credentials by Consumer ID). */
function readConsumer(call: DataCall, request: DataRequest, parts: readonly string[]): DataAnswer {
  requireSecretAccess(call);
  const { settings, about } = addressedConsumer(call, parts);
  const part = request.query.get('part')?.toLowerCase() ?? 'key';
  if (!['key', 'secret', 'keyandsecret'].includes(part)) throw new ApiError('INVALID_INPUT', 'Invalid value for part.');
  return {
    status: 200,
    body: {
      ...about,
      ...(part === 'secret' ? {} : { key: textOf(settings.body, 'consumerKey') }),
      ...(part === 'key' ? {} : { secret: textOf(settings.body, 'consumerSecret') }),
    },
  };
}
