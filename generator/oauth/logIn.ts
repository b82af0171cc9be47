import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Org } from '../org/org.ts';
import type { ResolvedIntegrationUser } from '../resolve/resolvedIntegrationUser.ts';
import { ToolError } from '../shared/toolError.ts';
import type { SecretSink } from '../sinks/secretSink.ts';
import { appReferenceOf } from './appReference.ts';
import { compareKey } from './certificateFacts.ts';
import type { IntegrationSession } from './integrationSession.ts';
import { findLogin } from './login/findLogin.ts';
import { requestLogin } from './login/requestLogin.ts';
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
  const { name: integration, environment } = user;
  const { username } = user.user;
  const consumerKey = options.consumerKeys.get(app.name.toLowerCase()) ?? null;
  const { flow } = user.app;
  const login = await findLogin(org, { ...options, integration, environment, username, app, flow, consumerKey });
  // Another app than the definition's own, which stands in while a certificate is replaced, has a certificate of its own.
  if (login.flow === 'jwt-bearer' && login.consumerKey === consumerKey) {
    await requireMatch(user, options.projectRoot, login.privateKey);
  }
  const where = { origin: options.origin, signal: options.patience.signal };
  return withPatience(options.patience, () => requestLogin(login, where));
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
