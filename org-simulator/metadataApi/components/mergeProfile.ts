import { entriesOf } from '../body/entriesOf.ts';
import { keyElement } from '../body/keyElement.ts';
import type { MetadataBody, MetadataValue } from '../body/metadataBody.ts';

const KEYS: Readonly<Record<string, readonly string[]>> = {
  layoutAssignments: ['layout', 'recordType'],
  categoryGroupVisibilities: ['dataCategoryGroup'],
  profileActionOverrides: ['actionName', 'pageOrSobjectType', 'formFactor', 'recordType'],
};

/**
 * A profile's file lies over what is there: absent stays, false revokes (Salesforce Help 000395615). Login ranges are
 * replaced as a whole by one or more, none leaves them (Salesforce Stack Exchange 250292); `<loginHours/>` clears the
 * hours (Metadata API Developer Guide, Profile).
 */
export function mergeProfile(before: MetadataBody, file: MetadataBody): MetadataBody {
  const merged: Record<string, MetadataValue> = { ...before };
  for (const [name, value] of Object.entries(file)) {
    const keys = KEYS[name] ?? [keyElement(name)].filter((key) => key !== undefined);
    merged[name] = Array.isArray(value) && keys.length > 0 ? mergeList(name, { before, file, keys }) : value;
  }
  return merged;
}

interface Lists {
  readonly before: MetadataBody;
  readonly file: MetadataBody;
  readonly keys: readonly string[];
}

function mergeList(name: string, { before, file, keys }: Lists): readonly MetadataBody[] {
  const keyOf = (entry: MetadataBody) => keys.map((key) => String(entry[key] ?? '')).join('\u0000');
  const rows = new Map(entriesOf(before, name).map((entry) => [keyOf(entry), entry]));
  for (const entry of entriesOf(file, name)) rows.set(keyOf(entry), { ...rows.get(keyOf(entry)), ...entry });
  return [...rows.values()];
}
