import type { Duty, DutyPlace } from './duty.ts';
import type { FoundRetirement } from './foundRetirement.ts';

/**
 * Whether the successor can take it over by API. Nobody is his own manager or delegated approver: what the successor himself
 * needs stays for people.
 */
export function isReassignable(
  { successor }: FoundRetirement,
  duty: Duty,
): duty is Duty & { readonly place: DutyPlace } {
  return successor !== null && duty.place !== null && duty.place.id !== successor.id;
}
