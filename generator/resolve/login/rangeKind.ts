import ipaddr from 'ipaddr.js';
import type { AddressRange } from './addressRange.ts';
import { addressText } from './addressText.ts';

/** Names of the blocks no packet arrives from over the internet, by the library's names for them. */
const NOT_PUBLIC: Readonly<Record<string, string>> = {
  private: 'private',
  loopback: 'loopback',
  linkLocal: 'link-local',
  carrierGradeNat: 'carrier-grade NAT',
  uniqueLocal: 'unique local',
  multicast: 'multicast',
};

/** What kind of not public addresses a range holds, when both of its ends lie in a block of that kind; else null. */
export function rangeKind({ first, last }: AddressRange): string | null {
  const kind = ipaddr.parse(addressText(first)).range();
  return kind === ipaddr.parse(addressText(last)).range() ? (NOT_PUBLIC[kind] ?? null) : null;
}
