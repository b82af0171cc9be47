import type { ResolvedEnvironment } from '../../resolve/resolvedEnvironment.ts';
import { carryOutRetirement } from '../../retire/carryOutRetirement.ts';
import type { CommandContext, CommandOptions, CommandOutcome } from '../command.ts';
import type { DeploySettings } from '../deployment/deploySettings.ts';
import { readAllowed } from '../deployment/readAllowed.ts';
import { readDeploySettings } from '../deployment/readDeploySettings.ts';
import { prepareProject } from '../planning/prepareProject.ts';
import { type EndingOptions, type PlannedEnding, planEnding } from './planEnding.ts';
import { readReassignTo } from './readReassignTo.ts';
import { refuseEndings } from './refuseEndings.ts';
import { reportEnding, reportPlannedEnding } from './reportEnding.ts';

/**
 * Plans the ends of all environments, says and checks them, and only then carries them out, one org after the other.
 * Exit code 1 when anything was refused; 3, before the first write, for dangers that nobody has allowed.
 */
export async function runRetire(command: CommandContext, options: CommandOptions): Promise<CommandOutcome> {
  const settings = readDeploySettings(options, command);
  const context = { ...command, pace: settings.pace };
  const allowed = readAllowed(options);
  const asked = { reassignTo: readReassignTo(options) };
  // Names of integrations that are gone mean nothing to the definitions.
  const { environments } = await prepareProject(
    { ...context, only: [] },
    { command: 'retire', nothingDone: 'nothing was retired' },
  );
  const endings: PlannedEnding[] = [];
  for (const environment of environments) endings.push(await planAndTell(context, environment, asked));
  if (settings.dryRun)
    return { exitCode: 0, result: { environments: endings.map((ending) => resultOf(ending, true)) } };
  refuseEndings(endings, allowed);
  const results = [];
  for (const ending of endings) results.push(await carryOut(context, ending, settings));
  const failed = results.some((result) => result.failed.length > 0);
  return { exitCode: failed ? 1 : 0, result: { environments: results } };
}

async function planAndTell(
  context: CommandContext,
  environment: ResolvedEnvironment,
  asked: EndingOptions,
): Promise<PlannedEnding> {
  const ending = await planEnding(context, environment, asked);
  reportPlannedEnding(context.reporter, ending);
  return ending;
}

async function carryOut({ reporter }: CommandContext, ending: PlannedEnding, settings: DeploySettings) {
  if (ending.org === null || ending.retirement === null || ending.retirement.plan.steps.length === 0) {
    return resultOf(ending, false);
  }
  const { transport, patience } = settings;
  const result = await carryOutRetirement(ending.org, ending.retirement, {
    environment: ending.environment,
    transport,
    patience,
    progress: reporter.progress,
  });
  reportEnding(reporter, ending, result);
  return { ...resultOf(ending, false), ...result };
}

/** One environment in the result of `--json`. */
function resultOf({ environment, org, retirement, stillGenerated }: PlannedEnding, dryRun: boolean) {
  const { steps = [], kept = [], manualSteps = [] } = retirement?.plan ?? {};
  return {
    environment,
    org: org === null ? null : { id: org.id, name: org.name, instanceUrl: org.instanceUrl, username: org.username },
    dryRun,
    steps,
    kept,
    manualSteps,
    stillGenerated,
    done: [],
    failed: [],
    deployments: [],
  };
}
