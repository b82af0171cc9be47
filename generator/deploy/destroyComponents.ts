import type { Org } from '../org/org.ts';
import { repeatSafely } from '../org/repeatSafely.ts';
import type { DeployOptions } from './deployOptions.ts';
import type { DeployOutcome } from './deployOutcome.ts';
import { findRunningDeployment } from './findRunningDeployment.ts';
import { loadSdr } from './loadSdr.ts';
import type { MetadataComponent } from './metadataComponent.ts';
import { readOutcome } from './readOutcome.ts';
import { waitForDeployment } from './waitForDeployment.ts';

type Named = Pick<MetadataComponent, 'type' | 'fullName'>;

/** What to delete, in the order of one deployment: `first` may refer to `last`. */
export interface Deletions {
  readonly first: readonly Named[];
  readonly last: readonly Named[];
}

/**
 * Deletes components in one deployment: all of them go or none (destructiveChangesPre.xml and -Post.xml, Metadata API
 * Developer Guide, "Deleting Components from an Organization"). One that is gone already gives a warning there, which is
 * passed over, so that a lost answer is simply repeated. A deployment of this user that is running in the org is waited for
 * first. Throws OrgError when the org could not be asked.
 */
export async function destroyComponents(
  org: Org,
  deletions: Deletions,
  options: DeployOptions,
): Promise<DeployOutcome> {
  await waitForRunning(org, options);
  const set = await destructiveSet(org, deletions);
  const { checkOnly, transport, environment } = options;
  const apiOptions = {
    checkOnly,
    ignoreWarnings: true,
    rollbackOnError: true,
    singlePackage: true,
    testLevel: 'NoTestRun' as const,
    rest: transport === 'rest',
  };
  const doing = `Deleting the metadata that ${environment} no longer has`;
  const how = { signal: org.signal, retryDelay: org.pace.retryDelay, doing, idempotent: true };
  const job = await repeatSafely(how, async () => set.deploy({ usernameOrConnection: org.connection, apiOptions }));
  return readOutcome(await waitForDeployment(org, job, options));
}

/**
 * A deployment that is running, as a run that was killed leaves it, may bring or use what is to go. An order to delete
 * that it left is given once more, which does no harm.
 */
async function waitForRunning(org: Org, options: DeployOptions): Promise<void> {
  const running = options.checkOnly ? null : await findRunningDeployment(org);
  if (running === null) return;
  const { MetadataApiDeploy } = await loadSdr();
  options.progress(`Waiting for the deployment ${running}, which is running in the org already`);
  const job = new MetadataApiDeploy({ usernameOrConnection: org.connection, id: running });
  await waitForDeployment(org, job, { ...options, isForeign: true });
}

async function destructiveSet(org: Org, { first, last }: Deletions) {
  const { ComponentSet, DestructiveChangesType, RegistryAccess, SourceComponent } = await loadSdr();
  const registry = new RegistryAccess();
  const set = new ComponentSet([], registry);
  set.apiVersion = org.apiVersion;
  set.sourceApiVersion = org.apiVersion;
  const add = (some: readonly Named[], when: (typeof DestructiveChangesType)[keyof typeof DestructiveChangesType]) => {
    for (const { type, fullName } of some) {
      set.add(new SourceComponent({ name: fullName, type: registry.getTypeByName(type) }), when);
    }
  };
  add(first, DestructiveChangesType.PRE);
  add(last, DestructiveChangesType.POST);
  return set;
}
