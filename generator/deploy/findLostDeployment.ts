import { classifyFault } from '../org/classifyFault.ts';
import type { Org } from '../org/org.ts';
import { OrgError } from '../org/orgError.ts';
import { repeatSafely } from '../org/repeatSafely.ts';
import { soql } from '../org/soql.ts';

/** Milliseconds by which the clocks of the org and of this machine may differ. */
const CLOCK_DIFFERENCE = 120_000;

interface DeployRequestRow {
  readonly Id: string;
}

/**
 * The newest job that this user began in the org since then (Tooling API, DeployRequest: one row per deployment). It may
 * be an earlier one: whoever takes it up compares afterwards. Null when the org knows of none or does not tell: then the
 * package may be sent again, for deployments run one after the other and the same one twice changes nothing.
 */
export async function findLostDeployment(org: Org, since: Date): Promise<string | null> {
  const earliest = new Date(since.getTime() - CLOCK_DIFFERENCE);
  const statement = soql`SELECT Id FROM DeployRequest WHERE CreatedById = ${org.userId} AND CheckOnly = ${false} AND CreatedDate >= ${earliest} ORDER BY CreatedDate DESC`;
  const how = {
    signal: org.signal,
    retryDelay: org.pace.retryDelay,
    doing: 'Looking for the deployment',
    idempotent: true,
    reads: true,
  };
  try {
    const { records } = await repeatSafely(how, async () => org.connection.tooling.query<DeployRequestRow>(statement));
    return records[0]?.Id ?? null;
  } catch (error) {
    // A user who may deploy may still not read this object.
    if (error instanceof OrgError && classifyFault(error.cause) === 'refused') return null;
    throw unknownJob(error);
  }
}

function unknownJob(cause: unknown): OrgError {
  return new OrgError(
    'The connection broke while the package was sent, so it is not known whether the org is deploying it.',
    {
      actions: [
        'Look at Setup, Deployment Status; when nothing runs there, run the same command again: it compares first and deploys only what differs.',
      ],
      cause,
    },
  );
}
