import ipaddr from 'ipaddr.js';
import type { MetadataComponent } from '../state/orgState.ts';

/** Whether an address lies in one of a profile's login IP ranges; a profile without any lets everybody in. */
export function withinIpRanges(ranges: readonly MetadataComponent['body'][], address: string): boolean {
  return (
    ranges.length === 0 ||
    ranges.some(({ startAddress, endAddress }) => isBetween(address, String(startAddress), String(endAddress)))
  );
}

function isBetween(...addresses: [string, string, string]): boolean {
  const [address, start, end] = addresses.map((text) => ipaddr.process(text).toByteArray()) as [
    number[],
    number[],
    number[],
  ];
  if (address.length !== start.length || address.length !== end.length) return false;
  return compareBytes(start, address) <= 0 && compareBytes(address, end) <= 0;
}

function compareBytes(left: readonly number[], right: readonly number[]): number {
  return left.map((byte, index) => byte - right[index]!).find((difference) => difference !== 0) ?? 0;
}
