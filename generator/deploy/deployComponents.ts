import type { Org } from '../org/org.ts';
import type { DeployOptions } from './deployOptions.ts';
import type { DeployOutcome } from './deployOutcome.ts';
import { diffComponents } from './diffComponents.ts';
import type { LocalComponent } from './localComponent.ts';
import { readOutcome } from './readOutcome.ts';
import { retrieveComponents } from './retrieveComponents.ts';
import { type StartOptions, startDeployment } from './startDeployment.ts';
import { waitForDeployment } from './waitForDeployment.ts';

/**
 * One deployment from start to end: all of it or nothing comes to stay. A job that this run did not surely start itself is
 * followed to its end, and then the org is looked at: what it has already is not deployed again. Throws OrgError when the
 * org could not be asked; what it refused is in the outcome.
 */
export function deployComponents(
  org: Org,
  components: readonly LocalComponent[],
  options: DeployOptions,
): Promise<DeployOutcome> {
  return deployUnless(org, components, { ...options, known: new Set() });
}

/** Deploys, unless a job that is taken up turns out to have done it; of those that did not, none is taken up again. */
async function deployUnless(
  org: Org,
  components: readonly LocalComponent[],
  options: StartOptions,
): Promise<DeployOutcome> {
  const { job, origin, known } = await startDeployment(org, components, options);
  const isForeign = origin === 'found';
  if (isForeign) options.progress(`Following the deployment ${job.id ?? ''}, which is running in the org already`);
  const outcome = readOutcome(await waitForDeployment(org, job, { ...options, isForeign }));
  if (origin === 'ours' || outcome.status === 'unfinished') return outcome;
  if (origin === 'likely' && outcome.status === 'canceled') return outcome;
  return (await isInOrg(org, components))
    ? { ...outcome, status: 'succeeded', failures: [] }
    : deployUnless(org, components, { ...options, known });
}

/** Whether a job that was taken up on a guess was the right one. */
async function isInOrg(org: Org, components: readonly LocalComponent[]): Promise<boolean> {
  const found = await retrieveComponents(org, components);
  return diffComponents(components, found).every(({ state }) => state === 'same');
}
