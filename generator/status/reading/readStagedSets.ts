import { credentialsPath } from '../../oauth/appCredentials/credentialsPath.ts';
import { parseStagedCredentials } from '../../oauth/appCredentials/parseStagedCredentials.ts';
import type { StagedCredential } from '../../oauth/appCredentials/stagedCredential.ts';
import type { Org } from '../../org/org.ts';
import { repeatSafely } from '../../org/repeatSafely.ts';
import { requireShape } from '../../org/requireShape.ts';
import { toOrgError } from '../../org/toOrgError.ts';

/** What is kept of a staged set: its secret stays in the answer. */
export type StagedKey = Pick<StagedCredential, 'key' | 'state' | 'createdDate' | 'expirationDate'>;

const DOING = 'Reading staged consumer keys';

/**
 * What stands beside the consumer key and secret of an external client app (Connect REST API Developer Guide, OAuth
 * Credentials Resources): two calls an app. The app's own secret is not asked for. Throws OrgError.
 * @param appId record id of the ExternalClientApplication
 */
export async function readStagedSets(org: Org, appId: string): Promise<readonly StagedKey[]> {
  const { consumers } = await get<{ readonly consumers: readonly { readonly id: string }[] }>(
    org,
    credentialsPath(org, appId),
    (body) => Array.isArray(body.consumers) && body.consumers.every(({ id }) => typeof id === 'string'),
  );
  const lists = await Promise.all(
    consumers.map(({ id }) => readStaged(org, credentialsPath(org, appId, id, 'staged'))),
  );
  return lists.flat();
}

async function readStaged(org: Org, path: string): Promise<readonly StagedKey[]> {
  const body = await get<unknown>(org, path, (answer) => parseStagedCredentials(answer, path) !== null);
  const sets = parseStagedCredentials(body, path) ?? [];
  return sets.map(({ key, state, createdDate, expirationDate }) => ({ key, state, createdDate, expirationDate }));
}

async function get<Body>(org: Org, url: string, isRight: (body: NonNullable<Body>) => boolean): Promise<Body> {
  const how = { signal: org.signal, retryDelay: org.pace.retryDelay, doing: DOING, idempotent: true, reads: true };
  return repeatSafely(how, async () =>
    requireShape(await org.connection.request<Body>({ method: 'GET', url }), isRight),
  ).catch((error: unknown) => {
    throw toOrgError(error, DOING);
  });
}
