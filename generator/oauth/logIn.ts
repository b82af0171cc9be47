import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Org } from '../org/org.ts';
import type { OAuthFlow, ResolvedIntegrationUser } from '../resolve/resolvedIntegrationUser.ts';
import { ToolError } from '../shared/toolError.ts';
import type { SecretSink } from '../sinks/secretSink.ts';
import { type AppReference, appReferenceOf } from './appReference.ts';
import { compareKey } from './certificateFacts.ts';
import { findConsumerSecret } from './findConsumerSecret.ts';
import { findPrivateKey } from './findPrivateKey.ts';
import type { IntegrationSession } from './integrationSession.ts';
import { requestClientCredentialsToken } from './requestClientCredentialsToken.ts';
import { requestJwtBearerToken } from './requestJwtBearerToken.ts';
import { type Patience, withPatience } from './withPatience.ts';

export interface LogInOptions {
  /** Origin of the org's My Domain. */
  readonly origin: string;
  /** By developer name in lower case, as `readConsumerKeys` gives them. */
  readonly consumerKeys: ReadonlyMap<string, string>;
  readonly projectRoot: string;
  /** Where the secrets of an integration are kept. Opened when one is needed that no variable has. */
  readonly sinkFor: (integration: string) => Promise<SecretSink>;
  readonly processEnvironment: Readonly<Record<string, string | undefined>>;
  readonly patience: Patience;
}

/**
 * Logs in as the integration by the flow of its definition, as its own program would. `org` is the administrator's
 * connection, for a secret that the org hands out. Throws OAuthError when the org refuses, ToolError when something is
 * missing: the app, the private key, the consumer secret.
 */
export async function logIn(
  org: Org,
  user: ResolvedIntegrationUser,
  options: LogInOptions,
): Promise<IntegrationSession> {
  const app = appReferenceOf(user);
  if (app === null || user.app.type === 'none') throw new ToolError(`${user.name} has no app to log in with.`);
  const request = await prepare(org, { user, app, flow: user.app.flow }, options);
  return withPatience(options.patience, request);
}

interface Login {
  readonly user: ResolvedIntegrationUser;
  readonly app: AppReference;
  readonly flow: OAuthFlow;
}

/** Finds everything a login needs once; the result may be tried again and again. */
async function prepare(
  org: Org,
  { user, app, flow }: Login,
  options: LogInOptions,
): Promise<() => Promise<IntegrationSession>> {
  const { origin } = options;
  const { signal } = options.patience;
  const consumerKey = options.consumerKeys.get(app.name.toLowerCase());
  if (consumerKey === undefined) throw missingApp(app, user.environment);
  const { name: integration, environment } = user;
  if (flow === 'client-credentials') {
    const consumerSecret = await findConsumerSecret(org, { ...options, integration, environment, app, consumerKey });
    return () => requestClientCredentialsToken({ origin, consumerKey, consumerSecret, signal });
  }
  const keyPem = await findPrivateKey({ ...options, environment, integration });
  await requireMatch(user, options.projectRoot, keyPem);
  const { username } = user.user;
  return () => requestJwtBearerToken({ origin, consumerKey, username, keyPem, signal });
}

/** Told here at once, and not by the org after minutes of patience. Without the certificate's file the org judges alone. */
async function requireMatch({ app }: ResolvedIntegrationUser, projectRoot: string, keyPem: string): Promise<void> {
  if (app.type === 'none' || app.certificate === null) return;
  const certificate = await readFile(join(projectRoot, app.certificate)).catch(() => null);
  if (certificate === null || compareKey(certificate, keyPem) !== 'strangers') return;
  throw new ToolError(`The private key is not the one that the certificate ${app.certificate} is for.`, {
    actions: ['Take the key that was made with this certificate, or make a new pair with --force and deploy it.'],
  });
}

function missingApp({ type, name }: AppReference, environment: string): ToolError {
  const fix =
    type === 'existing'
      ? 'Write the developer name of an app of this org as app.name.'
      : `Run "npm run deploy -- --env ${environment}" first.`;
  return new ToolError(`The org has no app ${name} with a consumer key that this user may read.`, { actions: [fix] });
}
