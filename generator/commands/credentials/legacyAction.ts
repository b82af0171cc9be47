import type { CommandContext, CommandOptions, CommandOutcome } from '../command.ts';
import { describeFailures } from '../environments/describeFailures.ts';
import { exitCodeOfRuns } from '../environments/exitCodeOfRuns.ts';
import { reportSummary, type SummaryRow } from '../environments/reportSummary.ts';
import { runEnvironments } from '../environments/runEnvironments.ts';
import { throwOnlyFailure } from '../environments/throwOnlyFailure.ts';
import { loadResolved } from '../loadResolved.ts';
import { type EnvironmentLegacy, legacyEnvironment } from './legacyEnvironment.ts';
import { readLegacySettings } from './legacySettings.ts';
import { reportWhyNot } from './reportWhyNot.ts';

/** Only reading, and each org has limits of its own. */
const CONCURRENCY = 4;

/**
 * `credentials legacy`: what integrations use that comes to an end; with `--reset-password` a password for one of them.
 * Exit code 2 when a legacy login was seen; of a reset 0 when the password was set.
 */
export async function legacyAction(context: CommandContext, options: CommandOptions): Promise<CommandOutcome> {
  const settings = readLegacySettings(context, options);
  const { environments } = await loadResolved(context, 'credentials -- legacy');
  reportWhyNot(context.reporter);
  const runs = await runEnvironments<EnvironmentLegacy>(context, {
    groups: [environments],
    concurrency: CONCURRENCY,
    stopsAtFailure: false,
    run: (environment, own) => legacyEnvironment(own, environment, settings),
  });
  throwOnlyFailure(runs);
  reportSummary(context.reporter, runs, (run) => (run.kind === 'ended' ? toRow(run.value) : {}));
  return {
    exitCode: exitCodeOfRuns(runs),
    result: {
      environments: runs.flatMap((run) => (run.kind === 'ended' ? [run.value] : [])),
      ...(runs.length > 1 ? { failures: describeFailures(runs) } : {}),
    },
  };
}

function toRow({ org, integrations }: EnvironmentLegacy): SummaryRow {
  const count = integrations.filter(({ legacy }) => legacy).length;
  return {
    org: `${org.name} (${org.id})`,
    result: count > 0 ? 'legacy logins' : 'nothing legacy',
    changes: `${count} of ${integrations.length}`,
  };
}
