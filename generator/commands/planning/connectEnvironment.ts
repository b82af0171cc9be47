import { checkOrg } from '../../org/checkOrg.ts';
import { connectOrg } from '../../org/connectOrg.ts';
import type { Org } from '../../org/org.ts';
import type { ResolvedEnvironment } from '../../resolve/resolvedEnvironment.ts';
import type { CommandContext } from '../command.ts';

/** An org that is the right one, and what could not be checked about that. */
export interface ConnectedEnvironment {
  readonly org: Org;
  readonly warnings: readonly string[];
}

/** Connects to the org of an environment and says which one it is. Throws OrgError, exit code 3 for another org. */
export async function connectEnvironment(
  { targetOrg, processEnvironment, signal, reporter, pace }: CommandContext,
  environment: ResolvedEnvironment,
): Promise<ConnectedEnvironment> {
  reporter.progress(`Connecting to the org of ${environment.name}`);
  const { org: expected, apiVersion } = environment;
  const request = { targetOrg, environment: expected, apiVersion, processEnvironment, signal };
  const org = await connectOrg(pace === undefined ? request : { ...request, pace });
  const warnings = checkOrg(org, environment);
  reporter.line(`${environment.name}  ${org.name} (${org.id}), ${org.type}`, 'heading');
  reporter.line(`  ${org.instanceUrl} as ${org.username}, found by ${org.foundBy}`, 'muted');
  return { org, warnings };
}
