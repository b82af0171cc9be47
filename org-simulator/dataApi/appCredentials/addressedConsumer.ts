import { textOf } from '../../metadataApi/body/textOf.ts';
import type { MetadataComponent } from '../../state/orgState.ts';
import { toLongId } from '../../state/recordId.ts';
import type { DataCall } from '../dataCall.ts';
import { notFound, versionOf } from './sinceVersion.ts';

/** The one consumer of an external client app, and what may be told of it without its secret. */
export interface AddressedConsumer {
  /** Global OAuth settings, which hold key and secret. */
  readonly settings: MetadataComponent;
  readonly about: { readonly id: string; readonly name: string; readonly url: string };
}

/** @throws ApiError 404 when the app or this consumer of it is unknown; without a consumer's id its only one */
export function addressedConsumer(call: DataCall, [appId = '', consumerId]: readonly string[]): AddressedConsumer {
  const settings = settingsOf(call, appId);
  const about = consumer(call, settings, appId);
  if (consumerId !== undefined && about.id.slice(0, 15) !== consumerId.slice(0, 15)) throw notFound();
  return { settings, about };
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
  return { id, name: oauth.fullName, url, ...(versionOf(call) < 65 ? {} : { stagedCredentialsUrl: `${url}/staged` }) };
}
