import { createRecords } from '../org/createRecords.ts';
import type { Org } from '../org/org.ts';
import { queryNames } from '../org/queryNames.ts';
import type { RecordResult } from '../org/recordResult.ts';
import { soql } from '../org/soql.ts';
import type { Preauthorization } from './preauthorization.ts';

/** What became of one of them. */
export interface PreauthorizationResult {
  readonly preauthorization: Preauthorization;
  readonly result: RecordResult;
}

/**
 * Lets permission sets use apps that are managed elsewhere: for an app whose policy is "Admin approved users are
 * pre-authorized" this is the approval (Object Reference, SetupEntityAccess). The permission sets must be in the org.
 */
export async function preauthorizeApps(
  org: Org,
  missing: readonly Preauthorization[],
): Promise<readonly PreauthorizationResult[]> {
  if (missing.length === 0) return [];
  const sets = await queryNames<{ Id: string; Name: string }>(
    org,
    missing.map(({ developerName }) => developerName),
    (names) => soql`SELECT Id, Name FROM PermissionSet WHERE Name IN ${names} AND IsOwnedByProfile = ${false}`,
  );
  const ids = new Map(sets.map(({ Id, Name }) => [Name, Id]));
  const results = await createRecords(org, {
    type: 'SetupEntityAccess',
    records: missing.map(({ developerName, appId }) => ({
      ParentId: ids.get(developerName) ?? null,
      SetupEntityId: appId,
    })),
    allOrNone: false,
    idempotent: true,
  });
  return missing.map((preauthorization, index) => ({
    preauthorization,
    result: asDone(results[index] ?? { outcome: 'skipped' }),
  }));
}

/** Somebody was quicker: it is there, which is all that was wanted. */
function asDone(result: RecordResult): RecordResult {
  const isThere = result.outcome === 'refused' && result.errors.every(({ code }) => code === 'DUPLICATE_VALUE');
  return isThere ? { outcome: 'done', id: '' } : result;
}
