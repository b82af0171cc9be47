import type { Org } from '../../org/org.ts';
import { ToolError } from '../../shared/toolError.ts';
import type { SecretSink } from '../../sinks/secretSink.ts';
import { variableName } from '../../sinks/variableName.ts';
import type { AppReference } from '../appReference.ts';
import { credentialsCommand } from '../credentialsCommand.ts';
import { findConsumerSecret } from '../findConsumerSecret.ts';
import { findPrivateKey } from '../findPrivateKey.ts';
import type { LoginDocument } from '../loginDocument.ts';
import { parseLoginDocument } from '../parseLoginDocument.ts';
import type { ExpectedLogin } from './expectedLogin.ts';
import { SECRET_OF } from './secretOf.ts';
import { tokenEndpointOf } from './tokenEndpointOf.ts';
import { whyNotThisLogin } from './whyNotThisLogin.ts';

export interface LoginSources extends ExpectedLogin {
  readonly integration: string;
  readonly environment: string;
  readonly app: AppReference;
  /** What the org says; null when it has no such app, or this user may not read it. */
  readonly consumerKey: string | null;
  readonly sinkFor: (integration: string) => Promise<SecretSink>;
  readonly processEnvironment: Readonly<Record<string, string | undefined>>;
}

/**
 * Everything a login needs: a variable for the key or secret alone wins, then a whole login in a variable or in the sink, which
 * brings its own consumer key, then a key or secret alone in the sink, then the org. Secret. Throws ToolError when it is
 * nowhere, or when a login that is found is that of another org or user.
 */
export async function findLogin(org: Org, sources: LoginSources): Promise<LoginDocument> {
  const { integration, processEnvironment } = sources;
  const own = variableName({ integration, kind: SECRET_OF[sources.flow] });
  const isGiven = (processEnvironment[own]?.trim() ?? '') !== '';
  return (isGiven ? null : await findDocument(sources)) ?? compose(org, sources);
}

/** The login as one text, as `credentials collect` writes it. */
async function findDocument(sources: LoginSources): Promise<LoginDocument | null> {
  const { integration, environment, sinkFor, processEnvironment } = sources;
  const name = { integration, environment, kind: 'login' } as const;
  const variable = variableName(name);
  const given = processEnvironment[variable]?.trim() ?? '';
  if (given !== '') return requireRight(given, { variable }, sources);
  const sink = await sinkFor(integration);
  const stored = await sink.read(name);
  return stored.kind === 'found' ? requireRight(stored.value, { place: sink.describe(name) }, sources) : null;
}

type Found = { readonly variable: string } | { readonly place: string };

function requireRight(text: string, found: Found, sources: LoginSources): LoginDocument {
  const login = parseLoginDocument(text);
  const fault = login === null ? 'is no login document' : whyNotThisLogin(login, sources);
  if (login !== null && fault === null) return login;
  const where = 'variable' in found ? found.variable : found.place;
  throw new ToolError(`What is in ${where} ${fault}.`, { actions: [mend(found, login !== null, sources)] });
}

/** `collect` replaces another login, and leaves alone what is none; of variables it knows nothing. */
function mend(found: Found, isLogin: boolean, sources: LoginSources): string {
  const collect = credentialsCommand('collect', sources);
  if ('variable' in found) return `Leave ${found.variable} out, or set it to what this writes: ${collect}`;
  return isLogin ? `Write it anew: ${collect}` : `When nobody needs it, delete it there, then: ${collect}`;
}

async function compose(org: Org, sources: LoginSources): Promise<LoginDocument> {
  const { flow, origin, username, app, consumerKey } = sources;
  if (consumerKey === null) throw missingApp(app, sources.environment);
  const login = { tokenEndpoint: tokenEndpointOf(origin), username, consumerKey };
  if (flow === 'jwt-bearer') return { ...login, flow, privateKey: await findPrivateKey(sources) };
  return { ...login, flow, consumerSecret: await findConsumerSecret(org, { ...sources, consumerKey }) };
}

function missingApp({ type, name }: AppReference, environment: string): ToolError {
  const fix =
    type === 'existing'
      ? 'Write the developer name of an app of this org as app.name.'
      : `Run "npm run deploy -- --env ${environment}" first.`;
  return new ToolError(`The org has no app ${name} with a consumer key that this user may read.`, { actions: [fix] });
}
