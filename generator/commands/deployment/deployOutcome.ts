import type { CommandOutcome, Reporter } from '../command.ts';
import { describeFailures } from '../environments/describeFailures.ts';
import type { EnvironmentRun } from '../environments/environmentRun.ts';
import { exitCodeOfRuns } from '../environments/exitCodeOfRuns.ts';
import { reportSummary, type SummaryRow } from '../environments/reportSummary.ts';
import type { EnvironmentDeployment } from './environmentDeployment.ts';
import { withDetails } from './withDetails.ts';

type Run = EnvironmentRun<EnvironmentDeployment | null>;

/** What was done in an environment until it ended, however it did. */
export type ResultOf = (run: Run) => EnvironmentDeployment | null;

/**
 * How the whole run went. Of a single environment a failure is thrown, with what had been done; of several it is among
 * the results.
 */
export function deployOutcome(reporter: Reporter, runs: readonly Run[], resultOf: ResultOf): CommandOutcome {
  const environments = runs.flatMap((run) => resultOf(run) ?? []);
  const failed = runs.filter((run) => run.kind === 'failed');
  const notStarted = runs.filter(({ kind }) => kind === 'not-started').map(({ environment }) => environment.name);
  const [only] = failed;
  if (runs.length === 1 && only !== undefined) throw withDetails(only.error, { environments, notStarted });
  reportSummary(reporter, runs, (run) => toRow(run, resultOf(run)));
  if (notStarted.length > 0) reporter.line(`Not started, because of what went wrong: ${notStarted.join(', ')}.`, 'bad');
  return { exitCode: exitCodeOfRuns(runs), result: { environments, failures: describeFailures(runs), notStarted } };
}

function toRow(run: Run, result: EnvironmentDeployment | null): Partial<SummaryRow> {
  if (result === null) return {};
  const { deployed, created, updated, assigned, preauthorized, retired } = result;
  const users = created.length + updated.length + assigned.length + preauthorized.length;
  const done = deployed.length + users + retired.length;
  return {
    org: `${result.org.name} (${result.org.id})`,
    ...(run.kind === 'ended' ? { result: describeEnd(result, done) } : {}),
    changes:
      done === 0
        ? ''
        : [
            `${deployed.length} metadata`,
            `${users} records`,
            ...(retired.length === 0 ? [] : [`${retired.length} retired`]),
          ].join(', '),
  };
}

function describeEnd(result: EnvironmentDeployment, done: number): string {
  const { dryRun, failed, skipped } = result;
  if (failed.length + skipped.length > 0) return `${failed.length + skipped.length} not done`;
  const end = done === 0 ? 'nothing to do' : dryRun ? 'validated' : 'deployed';
  return [end, ...describeProof(result)].join(', ');
}

function describeProof({ logins, verification }: EnvironmentDeployment): readonly string[] {
  const integrations = verification?.integrations ?? [];
  const count = (wanted: string) => integrations.filter(({ outcome }) => outcome === wanted).length;
  const lost = logins.filter(({ outcome }) => outcome === 'failed').length;
  const failed = count('failed');
  const deviating = count('deviates');
  const proved = count('verified');
  const open = integrations.filter(({ outcome, flow }) => outcome === 'not-verifiable' && flow !== null).length;
  return [
    ...(lost > 0 ? [`${lost} ${lost === 1 ? 'login' : 'logins'} not stored`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(deviating > 0 ? [`${deviating} deviating`] : []),
    ...(open > 0 ? [`${open} not verified`] : []),
    ...(proved > 0 && failed + deviating + open === 0 ? ['verified'] : []),
  ];
}
