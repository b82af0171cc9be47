import { MAPPED_FIRST, MAPPED_LAST } from './addressNumber.ts';
import type { AddressRange } from './addressRange.ts';

/**
 * "A range can't include IP addresses inside of the IPv4-mapped IPv6 address space if it also includes IP addresses
 * outside" of it (Salesforce Security Guide, "Restricting Login IP Ranges in the Enhanced Profile User Interface").
 */
export function crossesMappedBlock({ first, last }: AddressRange): boolean {
  const touches = first <= MAPPED_LAST && last >= MAPPED_FIRST;
  return touches && (first < MAPPED_FIRST || last > MAPPED_LAST);
}
