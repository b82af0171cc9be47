import type { CommandContext, CommandOptions, CommandOutcome } from '../command.ts';
import { describeFailures } from '../environments/describeFailures.ts';
import { exitCodeOfRuns } from '../environments/exitCodeOfRuns.ts';
import { readConcurrency } from '../environments/readConcurrency.ts';
import { reportSummary, type SummaryRow } from '../environments/reportSummary.ts';
import { runEnvironments } from '../environments/runEnvironments.ts';
import { throwOnlyFailure } from '../environments/throwOnlyFailure.ts';
import { loadResolved } from '../loadResolved.ts';
import type { EnvironmentVerification } from './environmentVerification.ts';
import { exitCodeOfVerification } from './exitCodeOfVerification.ts';
import { readVerifySettings } from './readVerifySettings.ts';
import { reportVerifications } from './reportVerifications.ts';
import { verifyEnvironment } from './verifyEnvironment.ts';
import { writeVerifications } from './writeVerifications.ts';

/** A rollback takes back records; what code did outside of the transaction stays done (Apex Developer Guide). */
const WRITE_WARNING =
  '--write-probes runs triggers and flows of the objects. Records are rolled back; platform events that are published immediately, and numbers that are taken, are not.';

/**
 * Verifies environments side by side. Exit code 1 when a login failed, 2 when one works and something is other than
 * declared; one that cannot be verified is no failure, but it is said.
 */
export async function verifyAll(context: CommandContext, options: CommandOptions): Promise<CommandOutcome> {
  const settings = readVerifySettings(options);
  const concurrency = readConcurrency(options);
  const isDocument = settings.format !== 'text' && settings.output === null;
  if (settings.writes) context.reporter.warn(WRITE_WARNING);
  const { environments } = await loadResolved(context, 'verify');
  const runs = await runEnvironments<EnvironmentVerification>(context, {
    groups: [environments],
    concurrency,
    stopsAtFailure: false,
    run: async (environment, own) => {
      const value = await verifyEnvironment(own, environment, settings);
      if (!isDocument) reportVerifications(own.reporter, value);
      return { exitCode: exitCodeOfVerification(value), value };
    },
  });
  throwOnlyFailure(runs);
  if (!isDocument) reportSummary(context.reporter, runs, (run) => (run.kind === 'ended' ? toRow(run.value) : {}));
  const results = runs.flatMap((run) => (run.kind === 'ended' ? [run.value] : []));
  await writeVerifications(context.reporter, settings, results);
  return {
    exitCode: exitCodeOfRuns(runs),
    result: { environments: results, ...(runs.length > 1 ? { failures: describeFailures(runs) } : {}) },
  };
}

function toRow({ org, integrations }: EnvironmentVerification): SummaryRow {
  const count = (wanted: string) => integrations.filter(({ outcome }) => outcome === wanted).length;
  const failed = count('failed');
  const deviating = count('deviates');
  const open = count('not-verifiable');
  return {
    org: `${org.name} (${org.id})`,
    result: failed > 0 ? `${failed} failed` : deviating > 0 ? `${deviating} deviating` : 'verified',
    changes: `${count('verified')} of ${integrations.length}${open > 0 ? `, ${open} not verifiable` : ''}`,
  };
}
