import { readFiles } from '../../definitions/project/readFiles.ts';
import type { WrittenEnvironment, WrittenFile } from '../../definitions/writtenProject.ts';
import { resolveSettings } from '../../resolve/environment/resolveSettings.ts';
import type { ResolvedEnvironment } from '../../resolve/resolvedEnvironment.ts';
import type { CommandContext } from '../command.ts';

/** What an environment file says of its org; all that freezing needs of a project. */
export type OrgSettings = Pick<ResolvedEnvironment, 'name' | 'file' | 'org' | 'orgId' | 'apiVersion'>;

/** Version of the calls when nothing names one; all of them are older. */
const API_VERSION = '66.0';

/** Nothing is known of the org. */
export function unknownOrg(name: string): OrgSettings {
  const org = { alias: null, type: null, myDomain: null };
  return { name, file: `environments/${name}.yaml`, org, orgId: null, apiVersion: API_VERSION };
}

/**
 * Reads one environment file and no other, so that a mistake elsewhere in the project does not matter. Null when the file
 * itself cannot be used.
 */
export async function readOrgSettings(
  { projectRoot, processEnvironment }: Pick<CommandContext, 'projectRoot' | 'processEnvironment'>,
  name: string,
): Promise<OrgSettings | null> {
  const source = { name, file: `environments/${name}.yaml` };
  const { values, problems } = await readFiles(projectRoot, [source]);
  const [file] = values;
  if (file === undefined || problems.length > 0) return null;
  const resolved = resolveSettings(file as unknown as WrittenFile<WrittenEnvironment>, {
    environments: [name],
    only: [],
    processEnvironment,
  });
  if (!resolved.ok) return null;
  const { org, orgId, apiVersion } = resolved.settings;
  return { ...source, org, orgId, apiVersion };
}
