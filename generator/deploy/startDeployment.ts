import type { MetadataApiDeploy } from '@salesforce/source-deploy-retrieve';
import { classifyFault } from '../org/classifyFault.ts';
import type { Org } from '../org/org.ts';
import { OrgError } from '../org/orgError.ts';
import { repeatSafely } from '../org/repeatSafely.ts';
import type { DeployOptions } from './deployOptions.ts';
import { findLostDeployment } from './findLostDeployment.ts';
import { findRunningDeployment } from './findRunningDeployment.ts';
import { loadSdr } from './loadSdr.ts';
import type { LocalComponent } from './localComponent.ts';

/** Types that hold Apex: with them, an org runs tests. */
const APEX: ReadonlySet<string> = new Set(['ApexClass', 'ApexTrigger']);

/** A job that the org has taken. */
export interface StartedDeployment {
  readonly job: MetadataApiDeploy;
  /**
   * - `ours`: the org gave its id.
   * - `likely`: its id had to be looked for after a lost answer.
   * - `found`: it was running before; most likely an earlier run of this program was killed.
   */
  readonly origin: 'ours' | 'likely' | 'found';
  /** Ids of jobs that are others when this one is none of ours. */
  readonly known: ReadonlySet<string>;
}

/** `known`: ids of jobs that were found to be others; a lost answer is not looked for among them. */
export type StartOptions = DeployOptions & { readonly known: ReadonlySet<string> };

/**
 * Hands the package to the org, unless a deployment of this user is running there: then that one is followed first, as a
 * run that was killed may have left it. When the answer is lost, the org is asked for the job that it may have begun, and only
 * when it knows of none is the package sent again. A validation changes nothing and is simply sent again.
 */
export async function startDeployment(
  org: Org,
  components: readonly LocalComponent[],
  options: StartOptions,
): Promise<StartedDeployment> {
  const { known } = options;
  const { ComponentSet, MetadataApiDeploy } = await loadSdr();
  const set = new ComponentSet(components.map(({ source }) => source));
  // Without these package.xml gets the connection's version, or 58.0.
  set.apiVersion = org.apiVersion;
  set.sourceApiVersion = org.apiVersion;
  const request = { usernameOrConnection: org.connection, apiOptions: apiOptions(components, options) };
  const running = options.checkOnly ? null : await findRunningDeployment(org);
  if (running !== null) return { job: new MetadataApiDeploy({ ...request, id: running }), origin: 'found', known };
  const how = {
    signal: org.signal,
    retryDelay: org.pace.retryDelay,
    doing: doing(options),
    idempotent: options.checkOnly,
  };
  const send = () => repeatSafely(how, async () => set.deploy(request));
  const before = new Date();
  try {
    return { job: await send(), origin: 'ours', known };
  } catch (error) {
    if (!(error instanceof OrgError) || classifyFault(error.cause) !== 'lost') throw error;
    const ids = await findLostDeployment(org, { since: before, known });
    const [id] = ids;
    if (id === undefined) return { job: await send(), origin: 'ours', known };
    return { job: new MetadataApiDeploy({ ...request, id }), origin: 'likely', known: new Set([...known, ...ids]) };
  }
}

/**
 * `rollbackOnError` always: half a deployment would leave a user with half its rights. No tests unless Apex comes along,
 * which is also the platform's rule for production (Metadata API Developer Guide, "Running Tests in a Deployment").
 */
function apiOptions(components: readonly LocalComponent[], { checkOnly, transport }: DeployOptions) {
  const testLevel = components.some(({ type }) => APEX.has(type)) ? ('RunLocalTests' as const) : ('NoTestRun' as const);
  return { checkOnly, rollbackOnError: true, singlePackage: true, testLevel, rest: transport === 'rest' };
}

function doing({ checkOnly, environment }: DeployOptions): string {
  return `${checkOnly ? 'Validating' : 'Deploying'} the metadata of ${environment}`;
}
