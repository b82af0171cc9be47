import ipaddr from 'ipaddr.js';
import { compareAddresses } from '../body/compareAddresses.ts';
import { entriesOf } from '../body/entriesOf.ts';
import type { ComponentRule } from '../components/deployedComponent.ts';

const MAPPED_FIRST = '::ffff:0:0';
const MAPPED_LAST = '::ffff:ffff:ffff';

/**
 * Both addresses of one family, the first not after the last, and no range across the IPv4-mapped block (Security
 * Implementation Guide, "Restrict Login IP Addresses in the Enhanced Profile User Interface"). How the server words these
 * is not recorded.
 */
export const loginIpRanges: ComponentRule = ({ body }) =>
  entriesOf(body, 'loginIpRanges')
    .map(({ startAddress, endAddress }) => rangeProblem(String(startAddress), String(endAddress)))
    .find((problem) => problem !== undefined);

function rangeProblem(start: string, end: string): string | undefined {
  const wrong = [start, end].find((address) => !isAddress(address));
  if (wrong !== undefined) return `Invalid IP address: ${wrong}`;
  if (ipaddr.parse(start).kind() !== ipaddr.parse(end).kind()) {
    return `The start and end of an IP range must both be IPv4 or both be IPv6: ${start} - ${end}`;
  }
  if (compareAddresses(start, end) > 0) return `The start of an IP range must not be after its end: ${start} - ${end}`;
  return spansMapped(start, end)
    ? `An IP range can't include IPv4-mapped addresses and others: ${start} - ${end}`
    : undefined;
}

/** ipaddr.js also takes 10.1 or 0x7f.1; Salesforce wants all four parts. */
function isAddress(text: string): boolean {
  return ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text);
}

function spansMapped(start: string, end: string): boolean {
  if (ipaddr.parse(start).kind() === 'ipv4') return false;
  const touches = compareAddresses(start, MAPPED_LAST) <= 0 && compareAddresses(end, MAPPED_FIRST) >= 0;
  const inside = compareAddresses(start, MAPPED_FIRST) >= 0 && compareAddresses(end, MAPPED_LAST) <= 0;
  return touches && !inside;
}
