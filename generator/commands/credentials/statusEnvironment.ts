import type { Org } from '../../org/org.ts';
import type { ResolvedEnvironment } from '../../resolve/resolvedEnvironment.ts';
import { credentialDays } from '../../status/credentialDays.ts';
import { credentialFindings } from '../../status/credentialFindings.ts';
import { readCredentialStates } from '../../status/readCredentialStates.ts';
import type { CommandContext } from '../command.ts';
import { connectEnvironment } from '../planning/connectEnvironment.ts';
import type { EnvironmentStatus } from './environmentStatus.ts';
import { openSinks } from './openSinks.ts';
import type { StatusSettings } from './statusSettings.ts';

/** Looks at the credentials of one environment. Reads only. Throws OrgError when its org cannot be asked. */
export async function statusEnvironment(
  context: CommandContext,
  environment: ResolvedEnvironment,
  { asksOrg, asksSinks, keyDir, policy, now }: StatusSettings,
): Promise<EnvironmentStatus> {
  const { projectRoot, processEnvironment, signal } = context;
  const org = asksOrg ? await connect(context, environment) : null;
  if (org === null) context.reporter.line(`${environment.name}  org not asked`, 'heading');
  context.reporter.progress('Looking at credentials');
  const sinkFor = asksSinks ? openSinks(context, environment, keyDir) : null;
  const states = await readCredentialStates(environment, { projectRoot, org, sinkFor, processEnvironment, signal });
  return {
    environment: environment.name,
    org: org === null ? null : { id: org.id, name: org.name, instanceUrl: org.instanceUrl },
    credentials: states.map((state) => ({ ...state, days: credentialDays(state, now) })),
    findings: credentialFindings(states, policy, now),
  };
}

async function connect(context: CommandContext, environment: ResolvedEnvironment): Promise<Org> {
  const { org, warnings } = await connectEnvironment(context, environment);
  for (const warning of warnings) context.reporter.warn(warning);
  return org;
}
