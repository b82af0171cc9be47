import ipaddr from 'ipaddr.js';

/** By the number of the address, IPv4 before IPv6; text that is no address goes last. */
export function compareAddresses(left: string, right: string): number {
  const [first, second] = [bytes(left), bytes(right)];
  if (first.length !== second.length) return first.length - second.length;
  const index = first.findIndex((byte, position) => byte !== second[position]);
  return index < 0 ? 0 : first[index]! - second[index]!;
}

function bytes(address: string): readonly number[] {
  return ipaddr.isValid(address) ? ipaddr.parse(address).toByteArray() : new Array<number>(17).fill(0);
}
