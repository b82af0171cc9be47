import type { ResolvedIntegrationUser } from '../../resolve/resolvedIntegrationUser.ts';
import type { Rotation } from '../../rotate/rotation.ts';
import type { CommandContext, CommandOptions, CommandOutcome, ExitCode } from '../command.ts';
import { orderDeployments } from '../deployment/orderDeployments.ts';
import { describeFailures } from '../environments/describeFailures.ts';
import { exitCodeOfRuns } from '../environments/exitCodeOfRuns.ts';
import { reportSummary, type SummaryRow } from '../environments/reportSummary.ts';
import { runEnvironments } from '../environments/runEnvironments.ts';
import { throwOnlyFailure } from '../environments/throwOnlyFailure.ts';
import { loadResolved } from '../loadResolved.ts';
import { type EnvironmentRotation, rotateEnvironment } from './rotateEnvironment.ts';
import { readRotateSettings } from './rotateSettings.ts';
import { validityDays } from './validityDays.ts';

const COMMAND = 'credentials -- rotate';

const COMPROMISED =
  '--compromised ends every token and session of the users: whatever runs by them stops until it logs in anew, and whoever holds on to the old credential is cut off at once.';

/**
 * `credentials rotate`: one org after the other, production last; what goes wrong in one lets no other begin. Exit code 1
 * when a rotation stopped, 3 when one was refused, 2 when one has to be done by hand.
 */
export async function rotateAction(context: CommandContext, options: CommandOptions): Promise<CommandOutcome> {
  const settings = readRotateSettings(options);
  const { environments, policy } = await loadResolved(context, COMMAND);
  const neighboursIn = await findNeighbours(context);
  if (settings.compromised) context.reporter.warn(COMPROMISED);
  const run = { ...settings, validityDays: validityDays(policy), neighboursIn };
  const runs = await runEnvironments<EnvironmentRotation>(context, {
    groups: orderDeployments(environments, context.environments, 1),
    concurrency: 1,
    stopsAtFailure: true,
    run: async (environment, own) => {
      const value = await rotateEnvironment(own, environment, run);
      return { exitCode: exitCodeOf(value.integrations), value };
    },
  });
  throwOnlyFailure(runs);
  reportSummary(context.reporter, runs, (one) => (one.kind === 'ended' ? toRow(one.value) : {}));
  const failures = runs.length > 1 ? { failures: describeFailures(runs) } : {};
  const results = runs.flatMap((one) => (one.kind === 'ended' ? [one.value] : []));
  return { exitCode: exitCodeOfRuns(runs), result: { environments: results, ...failures } };
}

/** Whoever shares an app is cut off by its rotation, also one that `--only` leaves out. */
async function findNeighbours(
  context: CommandContext,
): Promise<(environment: string) => readonly ResolvedIntegrationUser[]> {
  const reporter = { ...context.reporter, warn: () => undefined };
  const { environments } = await loadResolved({ ...context, only: [], reporter }, COMMAND);
  return (name) => environments.find((environment) => environment.name === name)?.users ?? [];
}

function exitCodeOf(rotations: readonly Rotation[]): ExitCode {
  const has = (wanted: Rotation['outcome']) => rotations.some(({ outcome }) => outcome === wanted);
  if (has('failed')) return 1;
  if (has('refused')) return 3;
  return rotations.some(({ outcome, flow }) => outcome === 'not-rotatable' && flow !== null) ? 2 : 0;
}

function toRow({ org, integrations }: EnvironmentRotation): SummaryRow {
  const count = (...wanted: readonly Rotation['outcome'][]) =>
    integrations.filter(({ outcome }) => wanted.includes(outcome)).length;
  const [bad, rehearsed] = [count('failed', 'refused'), count('rehearsed')];
  const good = rehearsed + count('rotated', 'overlapping');
  return {
    org: `${org.name} (${org.id})`,
    result: bad > 0 ? `${bad} not rotated` : rehearsed > 0 ? 'rehearsed' : good > 0 ? 'rotated' : 'nothing to do',
    changes: `${good} of ${integrations.length}`,
  };
}
