import type { LoginOutcome } from '../../oauth/collect/loginOutcome.ts';
import type { ResolvedEnvironment } from '../../resolve/resolvedEnvironment.ts';
import type { CommandContext, CommandOptions, CommandOutcome, ExitCode } from '../command.ts';
import { describeFailures } from '../environments/describeFailures.ts';
import { exitCodeOfRuns } from '../environments/exitCodeOfRuns.ts';
import { runEnvironments } from '../environments/runEnvironments.ts';
import { throwOnlyFailure } from '../environments/throwOnlyFailure.ts';
import { loadResolved } from '../loadResolved.ts';
import { connectEnvironment } from '../planning/connectEnvironment.ts';
import { collectFor } from './collectFor.ts';
import { openSinks } from './openSinks.ts';

/**
 * `credentials collect`: the login of every integration into its sink, also into the default one. Exit code 1 when a sink
 * refused, 2 when a key or secret is not at hand or the app is not there yet.
 */
export async function collectAction(context: CommandContext, options: CommandOptions): Promise<CommandOutcome> {
  const { environments } = await loadResolved(context, 'credentials -- collect');
  const runs = await runEnvironments<readonly LoginOutcome[]>(context, {
    groups: [environments],
    // Sinks may be programs that ask somebody.
    concurrency: 1,
    stopsAtFailure: false,
    run: async (environment, own) => {
      const value = await collectEnvironment(own, environment, options);
      return { exitCode: exitCodeOf(value), value };
    },
  });
  throwOnlyFailure(runs);
  const logins = runs.flatMap((run) => (run.kind === 'ended' ? run.value : []));
  const failures = runs.length > 1 ? { failures: describeFailures(runs) } : {};
  return { exitCode: exitCodeOfRuns(runs), result: { logins, ...failures } };
}

async function collectEnvironment(
  context: CommandContext,
  environment: ResolvedEnvironment,
  { keyDir }: CommandOptions,
): Promise<readonly LoginOutcome[]> {
  const { org, warnings } = await connectEnvironment(context, environment);
  for (const warning of warnings) context.reporter.warn(warning);
  const sinkFor = openSinks(context, environment, keyDir);
  return collectFor(context, { org, users: environment.users, sinkFor, isThorough: true });
}

function exitCodeOf(logins: readonly LoginOutcome[]): ExitCode {
  if (logins.some(({ outcome }) => outcome === 'failed')) return 1;
  return logins.some(({ outcome }) => outcome === 'not-at-hand' || outcome === 'not-deployed') ? 2 : 0;
}
