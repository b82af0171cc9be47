import { tombstoneKey } from '../files/tombstoneKey.ts';
import type { FoundComponent } from './foundRetirement.ts';
import type { RetirementRequest } from './retirementRequest.ts';

/** The integration that a component of the list was generated for. */
export function integrationOf({ tombstones }: RetirementRequest, { type, fullName }: FoundComponent): string {
  const key = tombstoneKey({ type, name: fullName, username: null });
  return tombstones.find((tombstone) => tombstoneKey(tombstone) === key)?.integration ?? '';
}
