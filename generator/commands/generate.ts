import { findStrayFolders } from '../files/findStrayFolders.ts';
import { hasDifferences } from '../files/hasDifferences.ts';
import type { Command, CommandContext, CommandOutcome } from './command.ts';
import { environmentResult } from './generation/environmentResult.ts';
import type { EnvironmentGeneration } from './generation/planEnvironment.ts';
import { reportGeneration } from './generation/reportGeneration.ts';
import { requireEnvironments } from './generation/requireEnvironments.ts';
import { writeGeneration } from './generation/writeGeneration.ts';
import { planGeneration } from './planGeneration.ts';

/** Definitions to `force-app/<env>/`: everything is checked first, then only what changed is written. */
export const generateCommand: Command = {
  name: 'generate',
  summary: 'definitions to metadata under force-app/<env>/; writes only what changed',
  examples: [
    'npm run generate -- --env uat',
    'npm run generate -- --env all --only erp-order-sync',
    'npm run generate -- --env all --check     in a pipeline: is what is committed what the definitions say?',
  ],
  arguments: [],
  options: [{ flags: '--check', description: 'write nothing; exit with 2 when something would change' }],
  uses: ['env', 'only'],
  nothingDone: 'Nothing was generated.',
  async run(context, options) {
    await requireEnvironments(context, 'generate');
    const plan = await planGeneration(context);
    for (const warning of plan.warnings) context.reporter.warn(warning);
    const check = options['check'] === true;
    const generations = check ? plan.environments : await writeGeneration(context, plan);
    await warnOfStrayFolders(context, generations);
    return report(context, generations, check);
  },
};

function report(
  { reporter }: CommandContext,
  generations: readonly EnvironmentGeneration[],
  check: boolean,
): CommandOutcome {
  const environments = generations.map(environmentResult);
  for (const result of environments) reportGeneration(reporter, result);
  if (!check) return { exitCode: 0, result: { environments } };
  const stale = generations.filter(({ writes }) => hasDifferences(writes)).map(({ environment }) => environment.name);
  if (stale.length === 0) return { exitCode: 0, result: { environments } };
  reporter.line(`Not what the definitions say: ${stale.map((name) => `force-app/${name}`).join(', ')}.`, 'bad');
  reporter.line(`Run "npm run generate -- ${stale.map((name) => `--env ${name}`).join(' ')}" and commit the result.`);
  return { exitCode: 2, result: { environments } };
}

/** An environment file that is gone leaves its output behind. Deleting it is a decision about an org, not ours. */
async function warnOfStrayFolders(
  { projectRoot, environments, reporter }: CommandContext,
  generations: readonly EnvironmentGeneration[],
): Promise<void> {
  if (!environments.includes('all')) return;
  const names = generations.map(({ environment }) => environment.name);
  for (const name of await findStrayFolders(projectRoot, names)) {
    reporter.warn(`force-app/${name} has no environments/${name}.yaml any more. Delete it when its org is done with.`);
  }
}
