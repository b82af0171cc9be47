import { classifyFault } from '../org/classifyFault.ts';
import type { Org } from '../org/org.ts';
import { OrgError } from '../org/orgError.ts';
import { repeatSafely } from '../org/repeatSafely.ts';
import { requireShape } from '../org/requireShape.ts';
import { soql } from '../org/soql.ts';

interface DeployRequestRow {
  readonly Id: string;
}

interface DeployRequestPage {
  readonly records: readonly DeployRequestRow[];
}

/** Statuses of a job that is not over (Tooling API, DeployRequest.Status). */
const RUNNING = ['Pending', 'InProgress', 'Canceling'];

/**
 * Ids of the jobs that this user began in the org, newest first (Tooling API, DeployRequest: one row per deployment);
 * validations left out, as they change nothing. `since`: only those begun then or later; left out: only those that are
 * not over. Empty, too, when the user may not read them: a user who may deploy may still not read this object. Throws
 * OrgError when the org does not answer.
 */
export async function findDeployments(
  org: Org,
  { doing, since }: { readonly doing: string; readonly since?: Date },
): Promise<readonly string[]> {
  const statement =
    since === undefined
      ? soql`SELECT Id FROM DeployRequest WHERE CreatedById = ${org.userId} AND CheckOnly = ${false} AND Status IN ${RUNNING} ORDER BY CreatedDate DESC`
      : soql`SELECT Id FROM DeployRequest WHERE CreatedById = ${org.userId} AND CheckOnly = ${false} AND CreatedDate >= ${since} ORDER BY CreatedDate DESC`;
  const how = { signal: org.signal, retryDelay: org.pace.retryDelay, doing, idempotent: true, reads: true };
  try {
    const { records } = await repeatSafely(how, async () =>
      requireShape(
        await org.connection.request<DeployRequestPage>(`/tooling/query?q=${encodeURIComponent(statement)}`),
        ({ records: rows }) => Array.isArray(rows),
      ),
    );
    return records.map(({ Id }) => Id);
  } catch (error) {
    if (error instanceof OrgError && classifyFault(error.cause) === 'refused') return [];
    throw error;
  }
}
