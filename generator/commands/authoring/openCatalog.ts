import { type OrgCatalog, readOrgCatalog } from '../../authoring/orgCatalog.ts';
import { checkOrg } from '../../org/checkOrg.ts';
import { connectOrg } from '../../org/connectOrg.ts';
import { ToolError } from '../../shared/toolError.ts';
import type { CommandContext } from '../command.ts';
import { resolveOne } from './resolveOne.ts';

/**
 * The org to choose objects and fields from, when `--env` or `--target-org` names one; null when none is named. An org
 * that cannot be reached is told, and names are typed instead: writing a definition needs no org.
 */
export async function openCatalog(context: CommandContext): Promise<OrgCatalog | null> {
  const { environments, targetOrg, reporter } = context;
  if (environments.length === 0 && targetOrg === null) return null;
  try {
    reporter.progress('Reading the objects of the org');
    return await readCatalog(context);
  } catch (error) {
    if (!(error instanceof ToolError) || context.signal.aborted) throw error;
    reporter.warn(`No org to choose from, so names are typed: ${error.message}`);
    return null;
  }
}

async function readCatalog(context: CommandContext): Promise<OrgCatalog> {
  const { environments, processEnvironment, targetOrg, signal, reporter } = context;
  const connection = { targetOrg, processEnvironment, signal };
  if (environments.length === 0) {
    const nothingKnown = { alias: null, type: null, myDomain: null };
    return readOrgCatalog(await connectOrg({ ...connection, environment: nothingKnown, apiVersion: '66.0' }));
  }
  const environment = await resolveOne(context, []);
  if (environment === null) throw new ToolError('There is no environment file.');
  const { apiVersion } = environment;
  const org = await connectOrg({ ...connection, environment: environment.org, apiVersion });
  for (const warning of checkOrg(org, environment)) reporter.warn(warning);
  return readOrgCatalog(org);
}
