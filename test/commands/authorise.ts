import { writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { loadCore } from '../../generator/org/loadCore.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';

/** Logs the Salesforce CLI of this test's home folder in to an org, as `sf org login` would. */
export async function authorise(alias: string, { admin, url, state }: SimulatedOrg): Promise<void> {
  const { AuthInfo } = await loadCore();
  const username = `${alias}@cli.example`;
  // Inside Jest @salesforce/core does not know a missing file: errors of node:fs are no `instanceof Error` there.
  writeFileSync(join(homedir(), '.sfdx', `${username}.json`), '{}');
  const accessTokenOptions = { accessToken: admin.accessToken, instanceUrl: url, loginUrl: url };
  const authInfo = await AuthInfo.create({
    accessTokenOptions: {
      ...accessTokenOptions,
      username,
      orgId: state.orgId,
      isDevHub: false,
      namespacePrefix: null,
    } as typeof accessTokenOptions,
  });
  await authInfo.save();
  await authInfo.setAlias(alias);
}
