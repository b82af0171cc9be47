import { checkOrg } from '../../org/checkOrg.ts';
import { connectOrg } from '../../org/connectOrg.ts';
import type { ResolvedEnvironment } from '../../resolve/resolvedEnvironment.ts';
import { verifyIntegrations } from '../../verify/verifyIntegrations.ts';
import type { CommandContext } from '../command.ts';
import { openSinks } from '../credentials/openSinks.ts';
import type { EnvironmentVerification } from './environmentVerification.ts';
import { loginOptions } from './loginOptions.ts';
import type { VerifySettings } from './readVerifySettings.ts';

/** Connects as the administrator, checks that it is the right org, and verifies the environment's integrations. */
export async function verifyEnvironment(
  context: CommandContext,
  environment: ResolvedEnvironment,
  settings: VerifySettings,
): Promise<EnvironmentVerification> {
  const { targetOrg, processEnvironment, signal, reporter, pace } = context;
  reporter.progress(`${environment.name}: connecting`);
  const { apiVersion } = environment;
  const request = { targetOrg, environment: environment.org, apiVersion, processEnvironment, signal };
  const org = await connectOrg(pace === undefined ? request : { ...request, pace });
  for (const warning of checkOrg(org, environment)) reporter.warn(warning);
  const count = environment.users.length;
  reporter.progress(`${environment.name}: logging in as ${count} ${count === 1 ? 'integration' : 'integrations'}`);
  const integrations = await verifyIntegrations(org, environment.users, {
    ...loginOptions(context, org, settings),
    sinkFor: openSinks(context, environment, settings.keyFolder ?? undefined),
    toleratesThisMachine: false,
  });
  const { id, name, instanceUrl } = org;
  return { environment: environment.name, org: { id, name, instanceUrl }, integrations };
}
