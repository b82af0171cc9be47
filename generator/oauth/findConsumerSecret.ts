import type { Org } from '../org/org.ts';
import { readPlatformError } from '../org/readPlatformError.ts';
import { soql } from '../org/soql.ts';
import { throwIfStopped } from '../org/throwIfStopped.ts';
import { ToolError } from '../shared/toolError.ts';
import type { SecretSink } from '../sinks/secretSink.ts';
import { variableName } from '../sinks/variableName.ts';
import type { AppReference } from './appReference.ts';

export interface SecretSources {
  readonly integration: string;
  readonly environment: string;
  readonly sinkFor: (integration: string) => Promise<SecretSink>;
  readonly app: AppReference;
  readonly consumerKey: string;
  readonly processEnvironment: Readonly<Record<string, string | undefined>>;
}

/**
 * An app's consumer secret: from its variable, else from its sink, else from the org where that allows it. Secret.
 * Throws ToolError with the way to it when neither gives it.
 */
export async function findConsumerSecret(org: Org, sources: SecretSources): Promise<string> {
  const name = { ...sources, kind: 'client-secret' } as const;
  const variable = variableName(name);
  const fromVariable = sources.processEnvironment[variable]?.trim() ?? '';
  if (fromVariable !== '') return fromVariable;
  const sink = await sources.sinkFor(sources.integration);
  const stored = await sink.read(name);
  if (stored.kind === 'found') return stored.value.trim();
  const fromOrg = sources.app.type === 'connected-app' ? NOT_BY_API : await readFromOrg(org, sources);
  if ('secret' in fromOrg) return fromOrg.secret;
  throw new ToolError(
    `The consumer secret of ${sources.app.name} is not at hand: ${variable} is not set, ${sink.describe(name)} does not give it, and the org does not hand it out.\n  Salesforce: ${fromOrg.refusal}`,
    {
      actions: [`Set ${variable} for this command. ${setupPath(sources.app)} shows it to an administrator.`, ALLOW_API],
    },
  );
}

const NOT_BY_API = { refusal: 'the secret of a connected app is shown in Setup only.' };

const ALLOW_API =
  'Or switch on "Allow access to External Client App consumer secrets via REST API" in Setup > External Client App Settings, ' +
  'for a user with View Client Secret (help xcloud.eca_stage_oauth_credentials). Every such user can then read secrets by API.';

function setupPath({ type, name }: AppReference): string {
  return type === 'connected-app'
    ? `Setup > App Manager > ${name} > View > Manage Consumer Details`
    : `Setup > External Client App Manager > ${name} > Settings > OAuth Settings > Consumer Key and Secret`;
}

interface Consumers {
  readonly consumers?: readonly { readonly id: string; readonly key?: string }[];
}

/**
 * External client apps, OAuth credentials by Connect REST (help xcloud.eca_stage_oauth_credentials). Most orgs do not
 * allow it; what the org says then is for the reader to see.
 */
async function readFromOrg(org: Org, sources: SecretSources): Promise<{ secret: string } | { refusal: string }> {
  try {
    const secret = await requestSecret(org, sources);
    return secret ? { secret } : { refusal: 'no such external client app, or no secret in the answer.' };
  } catch (error) {
    throwIfStopped(org.signal, 'Reading a consumer secret');
    const { code, message } = readPlatformError(error);
    return { refusal: `${code}: ${message}` };
  }
}

async function requestSecret(org: Org, { app, consumerKey }: SecretSources): Promise<string | undefined> {
  const get = <Body>(path: string) =>
    org.connection.request<Body>(`/services/data/v${org.apiVersion}/apps/oauth/credentials/${path}`);
  const [row] = await org.query<{ readonly Id: string }>(
    soql`SELECT Id FROM ExternalClientApplication WHERE DeveloperName = ${app.name}`,
  );
  if (!row) return undefined;
  const { consumers = [] } = await get<Consumers>(row.Id);
  const consumer = consumers.find(({ key }) => key === consumerKey) ?? consumers[0];
  if (!consumer) return undefined;
  return (await get<{ readonly secret?: string }>(`${row.Id}/${consumer.id}?part=keyandsecret`)).secret;
}
