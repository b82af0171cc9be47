import type { Org } from '../org/org.ts';
import { OrgError } from '../org/orgError.ts';
import { queryNames } from '../org/queryNames.ts';
import { repeatSafely } from '../org/repeatSafely.ts';
import { soql } from '../org/soql.ts';
import { asList } from './asList.ts';

interface AppRow {
  readonly Id: string;
  readonly Name: string;
}

/**
 * Ids of apps by the name that a definition gives: the developer name of an external client app, the label or the
 * developer name of a connected app. ConnectedApplication has no developer name (Object Reference), so that is looked up
 * in the list of metadata, and only when a name is still open.
 */
export async function findExistingApps(org: Org, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (names.length === 0) return new Map();
  const external = await findExternalClientApps(org, names);
  const connected = await queryNames<AppRow>(
    org,
    names,
    (some) => soql`SELECT Id, Name FROM ConnectedApplication WHERE Name IN ${some}`,
  );
  const found = new Map([
    ...connected.map(({ Id, Name }) => [Name, Id] as const),
    ...external.map(({ Id, DeveloperName }) => [DeveloperName, Id] as const),
  ]);
  return names.every((name) => found.has(name)) ? found : new Map([...(await listConnectedApps(org)), ...found]);
}

interface ExternalRow {
  readonly Id: string;
  readonly DeveloperName: string;
}

/** An org without external client apps does not know the object. */
async function findExternalClientApps(org: Org, names: readonly string[]): Promise<readonly ExternalRow[]> {
  try {
    return await queryNames<ExternalRow>(
      org,
      names,
      (some) => soql`SELECT Id, DeveloperName FROM ExternalClientApplication WHERE DeveloperName IN ${some}`,
    );
  } catch (error) {
    if (error instanceof OrgError && error.code === 'INVALID_TYPE') return [];
    throw error;
  }
}

async function listConnectedApps(org: Org): Promise<readonly (readonly [string, string])[]> {
  const how = {
    signal: org.signal,
    retryDelay: org.pace.retryDelay,
    doing: 'Listing connected apps',
    idempotent: true,
  };
  const rows = await repeatSafely(how, () => org.connection.metadata.list([{ type: 'ConnectedApp' }], org.apiVersion));
  return asList(rows).map(({ fullName, id }) => [fullName, id] as const);
}
