import ipaddr from 'ipaddr.js';
import type { IpRange } from '../resolve/resolvedIntegrationUser.ts';

/** By the number of the first address, then of the last, as retrieved profiles list them; IPv4 before IPv6. */
export function compareIpRanges(left: IpRange, right: IpRange): number {
  return compareAddresses(left.start, right.start) || compareAddresses(left.end, right.end);
}

function compareAddresses(left: string, right: string): number {
  const leftBytes = ipaddr.parse(left).toByteArray();
  const rightBytes = ipaddr.parse(right).toByteArray();
  if (leftBytes.length !== rightBytes.length) return leftBytes.length - rightBytes.length;
  const index = leftBytes.findIndex((byte, position) => byte !== rightBytes[position]);
  return index < 0 ? 0 : leftBytes[index]! - rightBytes[index]!;
}
