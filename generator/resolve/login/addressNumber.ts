import ipaddr from 'ipaddr.js';

/** First and last number of the IPv4-mapped block `::ffff:0:0/96`, where Salesforce places IPv4 addresses. */
export const MAPPED_FIRST = 0xffff_0000_0000n;
export const MAPPED_LAST = 0xffff_ffff_ffffn;

/**
 * An address as a number of the IPv6 space, IPv4 in its mapped block, as Salesforce compares the ends of a range
 * ("Restricting Login IP Ranges in the Enhanced Profile User Interface"). Null for a text that is no address. Of IPv4
 * only the four-part decimal form counts: `010.0.0.1` and `10.1` mean different things to different readers.
 */
export function addressNumber(text: string): bigint | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return MAPPED_FIRST + toNumber(ipaddr.IPv4.parse(text).toByteArray());
  if (!ipaddr.IPv6.isValid(text) || text.includes('%') || isMixedButNotMapped(text)) return null;
  return toNumber(ipaddr.IPv6.parse(text).toByteArray());
}

/** `::192.0.2.1` is the abandoned IPv4-compatible form, which the library reads as if it were mapped. */
function isMixedButNotMapped(text: string): boolean {
  return text.includes('.') && !/^::ffff:[\d.]+$/i.test(text);
}

function toNumber(bytes: readonly number[]): bigint {
  return bytes.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n);
}
