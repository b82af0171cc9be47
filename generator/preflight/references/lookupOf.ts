import type { LookupName } from './lookups.ts';
import type { Reference, ReferenceKind } from './reference.ts';

const OTHERS: Readonly<Partial<Record<ReferenceKind, LookupName | null>>> = {
  customMetadataType: 'object',
  customSetting: 'object',
  // Looked for as particles of objects.
  field: null,
  userPermission: null,
};

/** Which lookup finds a reference of this kind; null for those that are found field by field. */
export function lookupOf({ kind }: Pick<Reference, 'kind'>): LookupName | null {
  const other = OTHERS[kind];
  return other === undefined ? (kind as LookupName) : other;
}
