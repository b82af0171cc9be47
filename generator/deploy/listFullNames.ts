import type { Org } from '../org/org.ts';
import { repeatSafely } from '../org/repeatSafely.ts';
import { asList } from './asList.ts';

/** The full names of all components of a type that the org has. Throws OrgError. */
export async function listFullNames(org: Org, type: string): Promise<readonly string[]> {
  const how = {
    signal: org.signal,
    retryDelay: org.pace.retryDelay,
    doing: 'Listing the metadata of the org',
    idempotent: true,
  };
  // The types of jsforce are older than external client apps.
  const query = [{ type }] as Parameters<Org['connection']['metadata']['list']>[0];
  const rows = await repeatSafely(how, () => org.connection.metadata.list(query, org.apiVersion));
  return asList(rows).map(({ fullName }) => fullName);
}
