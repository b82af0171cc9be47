import { examineLegacy } from '../../legacy/report/examineLegacy.ts';
import type { LegacyReport } from '../../legacy/report/legacyReport.ts';
import type { PasswordReset } from '../../legacy/reset/passwordReset.ts';
import { checkOrg } from '../../org/checkOrg.ts';
import { connectOrg } from '../../org/connectOrg.ts';
import type { Org } from '../../org/org.ts';
import type { ResolvedEnvironment } from '../../resolve/resolvedEnvironment.ts';
import type { CommandContext, ExitCode } from '../command.ts';
import { legacyReset } from './legacyReset.ts';
import type { LegacySettings } from './legacySettings.ts';
import { reportLegacy } from './reportLegacy.ts';
import { reportReset } from './reportReset.ts';

/** What `credentials legacy` tells of one environment. Holds no secret. */
export interface EnvironmentLegacy extends LegacyReport {
  readonly environment: string;
  readonly org: Pick<Org, 'id' | 'name' | 'instanceUrl'>;
  /** Days looked back, and since when; ISO 8601, UTC. */
  readonly days: number;
  readonly since: string;
  /** Null unless one was asked for. */
  readonly reset: PasswordReset | null;
}

const DAY = 24 * 60 * 60 * 1000;

/** Connects as the administrator, reads what the integrations use, and sets the password that was asked for. */
export async function legacyEnvironment(
  context: CommandContext,
  environment: ResolvedEnvironment,
  { days, reset }: LegacySettings,
): Promise<{ readonly exitCode: ExitCode; readonly value: EnvironmentLegacy }> {
  const org = await connect(context, environment);
  const since = new Date(Date.now() - days * DAY);
  const report = await examineLegacy(org, environment.users, since);
  const { id, name, instanceUrl } = org;
  const value = { environment: environment.name, org: { id, name, instanceUrl }, days, since: since.toISOString() };
  reportLegacy(context.reporter, { ...value, ...report, reset: null });
  if (!reset) {
    const exitCode = report.integrations.some(({ legacy }) => legacy) ? 2 : 0;
    return { exitCode, value: { ...value, ...report, reset: null } };
  }
  const done = await legacyReset(context, environment, { org, report });
  reportReset(context.reporter, done);
  return { exitCode: done.outcome === 'set' ? 0 : 1, value: { ...value, ...report, reset: done } };
}

async function connect(context: CommandContext, environment: ResolvedEnvironment): Promise<Org> {
  const { targetOrg, processEnvironment, signal, reporter, pace } = context;
  reporter.progress(`${environment.name}: connecting`);
  const org = await connectOrg({
    targetOrg,
    environment: environment.org,
    apiVersion: environment.apiVersion,
    processEnvironment,
    signal,
    ...(pace === undefined ? {} : { pace }),
  });
  for (const warning of checkOrg(org, environment)) reporter.warn(warning);
  reporter.progress(`${environment.name}: reading the login history`);
  return org;
}
