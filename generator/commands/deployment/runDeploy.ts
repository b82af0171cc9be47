import type { CommandContext, CommandOptions, CommandOutcome, ExitCode } from '../command.ts';
import type { EnvironmentRun } from '../environments/environmentRun.ts';
import { readConcurrency } from '../environments/readConcurrency.ts';
import { runEnvironments } from '../environments/runEnvironments.ts';
import { prepareProject } from '../planning/prepareProject.ts';
import { asReviewed, requireReviewed } from './asReviewed.ts';
import { deployEnvironment } from './deployEnvironment.ts';
import { createDeploymentLog, type DeploymentLog } from './deploymentLog.ts';
import type { DeploymentRequest } from './deploymentRequest.ts';
import { deployOutcome } from './deployOutcome.ts';
import type { EnvironmentDeployment } from './environmentDeployment.ts';
import { orderDeployments } from './orderDeployments.ts';
import { proveDeployment } from './proveDeployment.ts';
import { readAllowed } from './readAllowed.ts';
import { readDeploySettings } from './readDeploySettings.ts';
import { readReviewed } from './readReviewed.ts';
import { reportDeployment } from './reportDeployment.ts';
import { restAdvice } from './restAdvice.ts';

/**
 * Deploys to one org after the other, or to sandboxes side by side when asked. After a failure no other org is begun, and
 * the result tells how each one stands. Each deployment ends with its proof: a login as every integration.
 */
export async function runDeploy(command: CommandContext, options: CommandOptions): Promise<CommandOutcome> {
  const settings = readDeploySettings(options, command);
  const allowed = readAllowed(options);
  const concurrency = readConcurrency({ ...options, concurrency: options['concurrency'] ?? '1' });
  const reviewed = await readReviewed(command, options);
  const context = asReviewed(command, reviewed);
  const { environments, rules } = await prepareProject(context, {
    command: 'deploy',
    nothingDone: 'nothing was deployed',
  });
  requireReviewed(environments, reviewed);
  const logs = new Map(
    environments.map(({ name }) => [name, createDeploymentLog(name, settings.dryRun, reviewed !== null)]),
  );
  const runs = await runEnvironments<EnvironmentDeployment | null>(context, {
    groups: orderDeployments(environments, context.environments, concurrency),
    concurrency,
    stopsAtFailure: true,
    // What a sandbox's integrations can do beyond their definitions is not brought to production.
    stopsAtDifference: true,
    run: (environment, own) => {
      const plan = reviewed?.find((one) => one.plan.environment === environment.name) ?? null;
      const request = { context: own, environment, rules, settings, allowed, reviewed: plan };
      return deployOne(request, logs.get(environment.name)!);
    },
  });
  return deployOutcome(context.reporter, runs, (environment) => resultOf(logs, environment));
}

async function deployOne(
  request: DeploymentRequest,
  log: DeploymentLog,
): Promise<{ readonly exitCode: ExitCode; readonly value: EnvironmentDeployment | null }> {
  const { reviewed, settings } = request;
  const { reporter } = request.context;
  const { comparison } = await deployEnvironment(request, log).finally(() => {
    const result = log.result();
    if (result !== null) reportDeployment(reporter, result);
  });
  const result = log.result();
  const isUndone = result !== null && result.failed.length + result.skipped.length > 0;
  // What ends with an error says so itself.
  if (isUndone && reviewed !== null && !settings.dryRun) reporter.line(`  ${restAdvice(reviewed)}`);
  const proof = settings.dryRun ? 0 : await proveDeployment(request, { org: comparison.org, log });
  return { exitCode: isUndone ? 1 : proof, value: log.result() };
}

function resultOf(
  logs: ReadonlyMap<string, DeploymentLog>,
  { environment }: EnvironmentRun<unknown>,
): EnvironmentDeployment | null {
  return logs.get(environment.name)?.result() ?? null;
}
