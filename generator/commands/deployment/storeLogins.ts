import type { ResolvedIntegrationUser } from '../../resolve/resolvedIntegrationUser.ts';
import type { ExitCode } from '../command.ts';
import { collectFor } from '../credentials/collectFor.ts';
import { openSinks } from '../credentials/openSinks.ts';
import type { DeploymentRequest } from './deploymentRequest.ts';
import type { Proof } from './proveDeployment.ts';

/**
 * Logins into the sinks that the environment names. Files in `.secrets` are for whoever asks for them: on a build machine
 * they would be secrets that nobody knows of.
 */
export async function storeLogins(
  { context, environment }: DeploymentRequest,
  ready: readonly ResolvedIntegrationUser[],
  { org, log }: Proof,
): Promise<ExitCode> {
  const { sinks } = environment;
  const users = ready.filter(({ name, app }) => app.type !== 'none' && (sinks.has(name) || sinks.has('all')));
  if (users.length === 0) return 0;
  context.reporter.progress(`Storing logins of ${environment.name}`);
  const sinkFor = openSinks(context, environment, undefined);
  const logins = await collectFor(context, { org, users, sinkFor, isThorough: false });
  log.collected(logins);
  if (!logins.some(({ outcome }) => outcome === 'failed')) return 0;
  const again = `npm run credentials -- collect --env ${environment.name}`;
  context.reporter.line(`  The deployment stands; not every login is where it belongs. Run ${again}`, 'bad');
  return 1;
}
