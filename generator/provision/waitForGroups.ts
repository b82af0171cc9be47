import type { Org } from '../org/org.ts';
import { pause } from '../org/pause.ts';
import { queryNames } from '../org/queryNames.ts';
import { soql } from '../org/soql.ts';
import { throwIfStopped } from '../org/throwIfStopped.ts';

interface GroupRow {
  readonly Id: string;
  readonly Status: string;
}

/** Poll intervals grow up to so many times the first one. */
const SLOWEST = 4;

/**
 * Waits until Salesforce has recalculated the permission set groups of these ids: until then a group grants what it
 * granted before (object reference, PermissionSetGroup.Status). Returns each group's last status; `Updated` is good,
 * `Failed` final, anything else means that `limit` milliseconds were not enough.
 */
export async function waitForGroups(
  org: Org,
  ids: readonly string[],
  limit: number,
): Promise<ReadonlyMap<string, string>> {
  const deadline = Date.now() + limit;
  for (let interval = org.pace.pollInterval; ; interval = Math.min(interval * 2, org.pace.pollInterval * SLOWEST)) {
    const statuses = await readStatuses(org, ids);
    const settled = [...statuses.values()].every((status) => status === 'Updated' || status === 'Failed');
    if (settled || Date.now() + interval > deadline) return statuses;
    await pause(interval, org.signal);
    throwIfStopped(org.signal, 'Assigning permission set groups');
  }
}

async function readStatuses(org: Org, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await queryNames<GroupRow>(
    org,
    ids,
    (some) => soql`SELECT Id, Status FROM PermissionSetGroup WHERE Id IN ${some}`,
  );
  return new Map(rows.map(({ Id, Status }) => [Id, Status]));
}
