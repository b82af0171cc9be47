import { asList } from '../../deploy/asList.ts';
import type { MetadataComponent } from '../../deploy/metadataComponent.ts';
import type { Org } from '../../org/org.ts';
import { repeatSafely } from '../../org/repeatSafely.ts';

/** listMetadata takes three types a call (Metadata API Developer Guide, listMetadata). */
const TYPES_PER_CALL = 3;

type Listed = Pick<MetadataComponent, 'type' | 'fullName'>;

/** Every component of these types that the org has. @throws OrgError */
export async function listComponents(org: Org, types: readonly string[]): Promise<readonly Listed[]> {
  const doing = 'Listing settings of apps and profiles';
  const how = { signal: org.signal, retryDelay: org.pace.retryDelay, doing, idempotent: true, reads: true };
  const found: Listed[] = [];
  for (let start = 0; start < types.length; start += TYPES_PER_CALL) {
    const queries = types.slice(start, start + TYPES_PER_CALL).map((type) => ({ type }));
    const rows = await repeatSafely(how, () => org.connection.metadata.list(queries, org.apiVersion));
    found.push(...asList(rows).map(({ type, fullName }) => ({ type, fullName })));
  }
  return found;
}
