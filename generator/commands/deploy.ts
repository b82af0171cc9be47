import type { ResolvedEnvironment } from '../resolve/resolvedEnvironment.ts';
import type { Command, CommandContext, CommandOutcome } from './command.ts';
import { deployEnvironment } from './deployment/deployEnvironment.ts';
import { createDeploymentLog } from './deployment/deploymentLog.ts';
import type { DeploySettings } from './deployment/deploySettings.ts';
import type { EnvironmentDeployment } from './deployment/environmentDeployment.ts';
import { readDeploySettings } from './deployment/readDeploySettings.ts';
import { reportDeployment } from './deployment/reportDeployment.ts';
import { requireCurrent } from './deployment/requireCurrent.ts';
import { withDetails } from './deployment/withDetails.ts';
import { requireEnvironments } from './generation/requireEnvironments.ts';
import { planGeneration } from './planGeneration.ts';

/** `force-app/<env>` to its org: metadata, users, licences and assignments, apps. Run again, it changes nothing. */
export const deployCommand: Command = {
  name: 'deploy',
  summary: 'force-app/<env>/ to its org: metadata, users, assignments, apps; run again, it changes nothing',
  examples: [
    'npm run deploy -- --env uat',
    'npm run deploy -- --env prod --dry-run           the org validates and keeps nothing',
    'npm run deploy -- --env prod --target-org admin  an alias of the Salesforce CLI instead of the environment’s',
  ],
  arguments: [],
  options: [
    { flags: '--dry-run', description: 'let the org validate the metadata; write nothing' },
    { flags: '--wait <minutes>', description: 'how long to wait for each deployment', defaultValue: '33' },
    { flags: '--soap', description: 'send the package by the SOAP API (the default, as in the Salesforce CLI)' },
    { flags: '--rest', description: 'send the package by the REST API' },
  ],
  uses: ['env', 'only', 'target-org'],
  async run(context, options) {
    const settings = readDeploySettings(options, context.processEnvironment);
    await requireEnvironments(context, 'deploy');
    const { environments: generations, warnings } = await planGeneration(context);
    for (const warning of warnings) context.reporter.warn(warning);
    requireCurrent(generations);
    return deployAll(
      context,
      generations.map(({ environment }) => environment),
      settings,
    );
  },
};

/** One after the other: after a failure the next org is not touched, and the error tells how each one stands. */
async function deployAll(
  context: CommandContext,
  environments: readonly ResolvedEnvironment[],
  settings: DeploySettings,
): Promise<CommandOutcome> {
  const results: EnvironmentDeployment[] = [];
  for (const [index, environment] of environments.entries()) {
    const log = createDeploymentLog(environment.name, settings.dryRun);
    try {
      await deployEnvironment({ context, environment, settings }, log);
    } catch (error) {
      const notStarted = environments.slice(index + 1).map(({ name }) => name);
      reportStop(context, log.result(), notStarted);
      throw withDetails(error, { environments: [...results, log.result()].filter((one) => one !== null), notStarted });
    }
    const result = log.result();
    if (result === null) continue;
    results.push(result);
    reportDeployment(context.reporter, result);
  }
  const failed = results.some((result) => result.failed.length + result.skipped.length > 0);
  return { exitCode: failed ? 1 : 0, result: { environments: results } };
}

function reportStop(
  { reporter }: CommandContext,
  result: EnvironmentDeployment | null,
  notStarted: readonly string[],
): void {
  if (result !== null) reportDeployment(reporter, result);
  if (notStarted.length > 0) reporter.line(`Not started: ${notStarted.join(', ')}.`, 'bad');
}
