import type { Org } from '../../org/org.ts';
import { repeatSafely } from '../../org/repeatSafely.ts';
import { requireShape } from '../../org/requireShape.ts';
import { soql } from '../../org/soql.ts';
import { ToolError } from '../../shared/toolError.ts';
import type { AppReference } from '../appReference.ts';
import type { AppCredentials } from './appCredentials.ts';
import { credentialsPath } from './credentialsPath.ts';
import { parseStagedCredentials } from './parseStagedCredentials.ts';

/**
 * Consumer key and secret of an external client app and what is staged beside them, by Connect REST (Connect REST API
 * Developer Guide, OAuth Credentials Resources). Null when the org has no such external client app. Throws OrgError when
 * the org does not hand it out, which most do not (help xcloud.eca_stage_oauth_credentials). Secret.
 * @param consumerKey which consumer of several is meant; the only one of an app needs no name
 */
export async function readAppCredentials(
  org: Org,
  app: AppReference,
  consumerKey: string | null = null,
): Promise<AppCredentials | null> {
  if (app.type === 'connected-app') return null;
  const [row] = await org.query<{ readonly Id: string }>(
    soql`SELECT Id FROM ExternalClientApplication WHERE DeveloperName = ${app.name}`,
  );
  if (row === undefined) return null;
  const consumers = await readConsumers(org, row.Id);
  if (consumers.length === 1 && consumers[0] !== undefined) return readConsumer(org, row.Id, consumers[0].id);
  for (const { id } of consumerKey === null ? [] : consumers) {
    const found = await readConsumer(org, row.Id, id);
    if ([found.primary, ...found.staged].some(({ key }) => key === consumerKey)) return found;
  }
  throw notOneConsumer(app, consumers.length);
}

interface Consumers {
  readonly consumers: readonly { readonly id: string }[];
}

async function readConsumers(org: Org, appId: string): Promise<Consumers['consumers']> {
  const { consumers } = await get<Consumers>(
    org,
    credentialsPath(org, appId),
    ({ consumers: list }) => Array.isArray(list) && list.every(({ id }) => isText(id)),
  );
  return consumers;
}

async function readConsumer(org: Org, appId: string, consumerId: string): Promise<AppCredentials> {
  const path = credentialsPath(org, appId, consumerId);
  const staged = `${path}/staged`;
  const [{ key, secret }, list] = await Promise.all([
    get<AppCredentials['primary']>(org, `${path}?part=keyandsecret`, (pair) => isText(pair.key) && isText(pair.secret)),
    get(org, staged, (body) => parseStagedCredentials(body, staged) !== null),
  ]);
  return { appId, consumerId, primary: { key, secret }, staged: parseStagedCredentials(list, staged) ?? [] };
}

async function get<Body>(org: Org, url: string, isRight: (body: NonNullable<Body>) => boolean): Promise<Body> {
  const doing = 'Reading a consumer key and secret';
  const how = { signal: org.signal, retryDelay: org.pace.retryDelay, doing, idempotent: true, reads: true };
  return repeatSafely(how, async () =>
    requireShape(await org.connection.request<Body>({ method: 'GET', url }), isRight),
  );
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function notOneConsumer({ name }: AppReference, count: number): ToolError {
  const message =
    count === 0
      ? `The external client app ${name} has no OAuth consumer.`
      : `The external client app ${name} has ${count} OAuth consumers, and none of them is known to be the integration’s.`;
  return new ToolError(message, { actions: [`Look at Setup > External Client App Manager > ${name} > Settings.`] });
}
