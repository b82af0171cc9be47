import { checkOrg } from '../../org/checkOrg.ts';
import { connectOrg } from '../../org/connectOrg.ts';
import type { Org } from '../../org/org.ts';
import type { CommandContext } from '../command.ts';
import { readOrgSettings, unknownOrg } from './readOrgSettings.ts';

/**
 * Connects with as little of the project as there is. An org that is not the one of the environment file is refused, as
 * everywhere; what the file does not say, or a file that cannot be read, is no reason to wait. Throws OrgError.
 */
export async function connectAtOnce(context: CommandContext, environment: string | null): Promise<Org> {
  const { targetOrg, processEnvironment, signal, reporter, pace } = context;
  const read = environment === null ? null : await readOrgSettings(context, environment);
  if (environment !== null && read === null) {
    reporter.warn(
      `environments/${environment}.yaml cannot be read, so it is not checked whether this is the right org.`,
    );
  }
  const settings = read ?? unknownOrg(environment ?? 'the org');
  reporter.progress('Connecting to the org');
  const request = { targetOrg, environment: settings.org, apiVersion: settings.apiVersion, processEnvironment, signal };
  const org = await connectOrg(pace === undefined ? request : { ...request, pace });
  if (read !== null) checkOrg(org, settings);
  reporter.line(`${org.name} (${org.id}), ${org.type}`, 'heading');
  reporter.line(`  ${org.instanceUrl} as ${org.username}, found by ${org.foundBy}`, 'muted');
  return org;
}
