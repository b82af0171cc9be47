import type { CommandContext, CommandOptions, CommandOutcome } from '../command.ts';
import { describeFailures } from '../environments/describeFailures.ts';
import { exitCodeOfRuns } from '../environments/exitCodeOfRuns.ts';
import { readConcurrency } from '../environments/readConcurrency.ts';
import { reportSummary, type SummaryRow } from '../environments/reportSummary.ts';
import { runEnvironments } from '../environments/runEnvironments.ts';
import { throwOnlyFailure } from '../environments/throwOnlyFailure.ts';
import { loadResolved } from '../loadResolved.ts';
import type { EnvironmentVerification } from './environmentVerification.ts';
import { readVerifySettings } from './readVerifySettings.ts';
import { reportVerifications } from './reportVerifications.ts';
import { verifyEnvironment } from './verifyEnvironment.ts';

/**
 * Verifies environments side by side. Exit code 1 when any integration failed; one that cannot be verified is no failure,
 * but it is said.
 */
export async function verifyAll(context: CommandContext, options: CommandOptions): Promise<CommandOutcome> {
  const settings = readVerifySettings(options);
  const concurrency = readConcurrency(options);
  const { environments } = await loadResolved(context, 'verify');
  const runs = await runEnvironments<EnvironmentVerification>(context, {
    groups: [environments],
    concurrency,
    stopsAtFailure: false,
    run: async (environment, own) => {
      const value = await verifyEnvironment(own, environment, settings);
      reportVerifications(own.reporter, value);
      return { exitCode: value.integrations.some(({ outcome }) => outcome === 'failed') ? 1 : 0, value };
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

function toRow({ org, integrations }: EnvironmentVerification): SummaryRow {
  const count = (wanted: string) => integrations.filter(({ outcome }) => outcome === wanted).length;
  const failed = count('failed');
  const open = count('not-verifiable');
  return {
    org: `${org.name} (${org.id})`,
    result: failed > 0 ? `${failed} failed` : 'verified',
    changes: `${count('verified')} of ${integrations.length}${open > 0 ? `, ${open} not verifiable` : ''}`,
  };
}
