import type { ResolvedIntegrationUser } from '../../resolve/resolvedIntegrationUser.ts';
import type { Verification } from '../../verify/verification.ts';
import { verifyIntegrations } from '../../verify/verifyIntegrations.ts';
import type { ExitCode } from '../command.ts';
import { openSinks } from '../credentials/openSinks.ts';
import { exitCodeOfVerification } from '../verification/exitCodeOfVerification.ts';
import { loginOptions } from '../verification/loginOptions.ts';
import { reportVerifications } from '../verification/reportVerifications.ts';
import type { DeploymentRequest } from './deploymentRequest.ts';
import type { Proof } from './proveDeployment.ts';

interface Subjects {
  readonly ready: readonly ResolvedIntegrationUser[];
  /** Names of those that there is nothing to prove of yet. */
  readonly leftOut: readonly string[];
}

/**
 * Logs in as every integration that is there to the end, as `verify` does. A credential that this machine does not have, or
 * an address that may not log in, is no evidence against the deployment: it is told, and fails nothing.
 */
export async function verifyDeployment(
  { context, environment, settings }: DeploymentRequest,
  { ready, leftOut }: Subjects,
  { org, log }: Proof,
): Promise<ExitCode> {
  if (!settings.verify) return 0;
  context.reporter.progress(`Logging in as the integrations of ${environment.name}`);
  const options = loginOptions(context, org, {
    patience: settings.verifyPatience,
    objects: [],
    writes: false,
    fromOutside: false,
  });
  const sinkFor = openSinks(context, environment, undefined);
  const integrations =
    ready.length === 0 ? [] : await verifyIntegrations(org, ready, { ...options, sinkFor, toleratesThisMachine: true });
  log.verified({ integrations, leftOut });
  const { id, name, instanceUrl } = org;
  const verification = { environment: environment.name, org: { id, name, instanceUrl }, integrations };
  if (integrations.length > 0) reportVerifications(context.reporter, verification);
  for (const each of integrations) warnOfUnverified(each, context);
  if (leftOut.length > 0) context.reporter.warn(`Not verified, as they are not done: ${leftOut.join(', ')}.`);
  return exitCodeOfVerification(verification);
}

/** Loud, since exit code 0 alone would say that it was proved. */
function warnOfUnverified(
  { integration, flow, outcome, reason, actions }: Verification,
  { reporter }: DeploymentRequest['context'],
): void {
  if (outcome !== 'not-verifiable' || flow === null) return;
  const [first = ''] = reason.split('\n');
  reporter.warn(`${integration} is deployed and not verified. ${first} ${actions[0] ?? ''}`.trim());
}
