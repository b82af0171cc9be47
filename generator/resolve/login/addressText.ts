import ipaddr from 'ipaddr.js';
import { MAPPED_FIRST, MAPPED_LAST } from './addressNumber.ts';

/** The shortest text of an address: dotted decimal for a number in the IPv4-mapped block, otherwise as RFC 5952 says. */
export function addressText(number: bigint): string {
  const mapped = number >= MAPPED_FIRST && number <= MAPPED_LAST;
  return ipaddr.fromByteArray(mapped ? toBytes(number - MAPPED_FIRST, 4) : toBytes(number, 16)).toString();
}

function toBytes(number: bigint, length: number): number[] {
  return Array.from({ length }, (_, index) => Number((number >> BigInt(8 * (length - 1 - index))) & 0xffn));
}
