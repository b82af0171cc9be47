import { addressNumber } from '../resolve/login/addressNumber.ts';
import type { IpRange } from '../resolve/resolvedIntegrationUser.ts';

/** By the number of the first address, then of the last, as retrieved profiles list them. */
export function compareIpRanges(left: IpRange, right: IpRange): number {
  return compareAddresses(left.start, right.start) || compareAddresses(left.end, right.end);
}

function compareAddresses(left: string, right: string): number {
  const difference = addressNumber(left)! - addressNumber(right)!;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
