import { schemaAtVersion } from '../../../generator/schema/schemaAtVersion.ts';
import type { MetadataBody, MetadataValue } from '../body/metadataBody.ts';

/** Leaves out what the API version of the request does not know yet, or no longer. */
export function versionFiltered(type: string, body: MetadataBody, version: string): MetadataBody {
  const elements = schemaAtVersion(version).elements(type) ?? {};
  const kept = Object.entries(body).filter(([name]) => Object.hasOwn(elements, name));
  return Object.fromEntries(kept.map(([name, value]) => [name, filteredValue(elements[name]!.type, value, version)]));
}

function filteredValue(type: string, value: MetadataValue, version: string): MetadataValue {
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((entry) => filteredValue(type, entry, version));
  return versionFiltered(type, value as MetadataBody, version);
}
