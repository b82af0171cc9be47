import { addressNumber, MAPPED_FIRST, MAPPED_LAST } from './addressNumber.ts';
import type { AddressRangeResult } from './addressRange.ts';
import { crossesMappedBlock } from './crossesMappedBlock.ts';

/**
 * The range from `start` to `end`, both included; equal ones mean a single address (Salesforce Security Guide,
 * "Restricting Login IP Ranges in the Enhanced Profile User Interface").
 */
export function pairRange(start: string, end: string): AddressRangeResult {
  const first = addressNumber(start);
  const last = addressNumber(end);
  if (first === null) return notAnAddress('start', start);
  if (last === null) return notAnAddress('end', end);
  if (isIpv4(first) !== isIpv4(last)) {
    return refusal(`"${start}" and "${end}" are of different families.`, 'Write two IPv4 or two IPv6 addresses.');
  }
  if (first > last) {
    return refusal(`The range ends at "${end}", before its start "${start}".`, 'Swap the two addresses.');
  }
  const range = { first, last };
  if (crossesMappedBlock(range)) {
    return refusal(
      `"${start}" to "${end}" includes the IPv4-mapped block ::ffff:0:0 to ::ffff:ffff:ffff.`,
      'Write one range below that block and one above it.',
    );
  }
  return { ok: true, range };
}

function isIpv4(number: bigint): boolean {
  return number >= MAPPED_FIRST && number <= MAPPED_LAST;
}

function notAnAddress(key: 'start' | 'end', text: string): AddressRangeResult {
  return {
    ok: false,
    key,
    message: `"${text}" is not an IP address.`,
    fix: 'Write four decimal numbers such as "203.0.113.10", or an IPv6 address such as "2001:db8::1".',
  };
}

function refusal(message: string, fix: string): AddressRangeResult {
  return { ok: false, key: 'end', message, fix };
}
