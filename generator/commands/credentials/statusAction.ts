import { readPolicy } from '../../policy/readPolicy.ts';
import type { CommandContext, CommandOptions, CommandOutcome, ExitCode } from '../command.ts';
import { describeFailures } from '../environments/describeFailures.ts';
import { exitCodeOfRuns } from '../environments/exitCodeOfRuns.ts';
import { readConcurrency } from '../environments/readConcurrency.ts';
import { reportSummary, type SummaryRow } from '../environments/reportSummary.ts';
import { runEnvironments } from '../environments/runEnvironments.ts';
import { throwOnlyFailure } from '../environments/throwOnlyFailure.ts';
import { loadResolved } from '../loadResolved.ts';
import type { EnvironmentStatus } from './environmentStatus.ts';
import { reportStatus } from './reportStatus.ts';
import { statusEnvironment } from './statusEnvironment.ts';
import type { StatusSettings } from './statusSettings.ts';

/**
 * `credentials status`: what is due. Exit code 1 when an org could not be asked, 2 when something is due or amiss. `now`
 * decides what is.
 */
export async function statusAction(
  context: CommandContext,
  options: CommandOptions,
  now = new Date(),
): Promise<CommandOutcome> {
  const concurrency = readConcurrency(options);
  const { environments, policy } = await loadResolved(context, 'credentials -- status');
  const settings: StatusSettings = {
    asksOrg: options['offline'] !== true,
    asksSinks: options['sinks'] !== false,
    keyDir: options['keyDir'],
    policy: readPolicy(policy),
    now,
  };
  const runs = await runEnvironments<EnvironmentStatus>(context, {
    groups: [environments],
    concurrency,
    stopsAtFailure: false,
    run: async (environment, own) => {
      const value = await statusEnvironment(own, environment, settings);
      reportStatus(own.reporter, value);
      return { exitCode: exitCodeOf(value), value };
    },
  });
  throwOnlyFailure(runs);
  reportSummary(context.reporter, runs, (run) => (run.kind === 'ended' ? toRow(run.value) : {}));
  const results = runs.flatMap((run) => (run.kind === 'ended' ? [run.value] : []));
  return {
    exitCode: exitCodeOfRuns(runs),
    result: { environments: results, ...(runs.length > 1 ? { failures: describeFailures(runs) } : {}) },
  };
}

function exitCodeOf({ findings }: EnvironmentStatus): ExitCode {
  return findings.some(({ severity }) => severity !== 'info') ? 2 : 0;
}

function toRow({ org, credentials, findings }: EnvironmentStatus): Partial<SummaryRow> {
  const due = findings.filter(({ severity }) => severity !== 'info');
  return {
    org: org === null ? 'not asked' : `${org.name} (${org.id})`,
    result: due.length === 0 ? 'nothing due' : `${due.length} due`,
    changes: `${credentials.length} credentials`,
  };
}
