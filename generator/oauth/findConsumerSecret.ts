import type { Org } from '../org/org.ts';
import { throwIfStopped } from '../org/throwIfStopped.ts';
import { ToolError } from '../shared/toolError.ts';
import type { SecretSink } from '../sinks/secretSink.ts';
import { variableName } from '../sinks/variableName.ts';
import { readAppCredentials } from './appCredentials/readAppCredentials.ts';
import { refusalText } from './appCredentials/refusalText.ts';
import { ALLOW_SECRETS_BY_API, secretInSetup } from './appCredentials/secretInSetup.ts';
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
    `The consumer secret of ${sources.app.name} is not at hand: ${variable} is not set, ${sink.describe(name)} does not give it, and the org does not hand it out.\n  ${fromOrg.refusal}`,
    {
      actions: [
        `Set ${variable} for this command. ${secretInSetup(sources.app)} shows it to an administrator.`,
        ...(sources.app.type === 'connected-app' ? [] : [ALLOW_SECRETS_BY_API]),
      ],
      details: { missing: 'credential' },
    },
  );
}

const NOT_BY_API = { refusal: 'The secret of a connected app is shown in Setup only.' };

/**
 * External client apps, OAuth credentials by Connect REST (help xcloud.eca_stage_oauth_credentials). Most orgs do not
 * allow it; what the org says then is for the reader to see.
 */
async function readFromOrg(org: Org, sources: SecretSources): Promise<{ secret: string } | { refusal: string }> {
  try {
    const secret = await requestSecret(org, sources);
    return secret
      ? { secret }
      : { refusal: 'There is no such external client app, or no secret for this consumer key.' };
  } catch (error) {
    throwIfStopped(org.signal, 'Reading a consumer secret');
    return { refusal: refusalText(error) };
  }
}

/** Of the very consumer whose key logs in, be it the app's own or the one beside it. */
async function requestSecret(org: Org, { app, consumerKey }: SecretSources): Promise<string | null> {
  const credentials = await readAppCredentials(org, app, consumerKey);
  const pairs = credentials === null ? [] : [credentials.primary, ...credentials.staged];
  return pairs.find(({ key }) => key === consumerKey)?.secret ?? null;
}
