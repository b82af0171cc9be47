import fc from 'fast-check';
import { addressNumber } from '../../generator/resolve/login/addressNumber.ts';
import type { AddressRangeResult } from '../../generator/resolve/login/addressRange.ts';
import { addressText } from '../../generator/resolve/login/addressText.ts';
import { cidrRange } from '../../generator/resolve/login/cidrRange.ts';
import { pairRange } from '../../generator/resolve/login/pairRange.ts';

const MAPPED = 0xffff_0000_0000n;
const ipv4 = fc.bigInt(0n, 2n ** 32n - 1n);
const ipv6 = fc.bigInt(0n, 2n ** 128n - 1n).filter((number) => number >> 32n !== 0xffffn);

/** Independent of the code under test. */
const dotted = (number: bigint): string => [24n, 16n, 8n, 0n].map((shift) => (number >> shift) & 0xffn).join('.');
const colons = (number: bigint): string =>
  [7n, 6n, 5n, 4n, 3n, 2n, 1n, 0n].map((group) => ((number >> (group * 16n)) & 0xffffn).toString(16)).join(':');

function shown(result: AddressRangeResult): string {
  if (!result.ok) return `${result.key}: ${result.message} ${result.fix}`;
  return `${addressText(result.range.first)} - ${addressText(result.range.last)}`;
}

describe('addresses', () => {
  it.each([
    ['0.0.0.0', '0.0.0.0'],
    ['203.0.113.10', '203.0.113.10'],
    ['::ffff:203.0.113.10', '203.0.113.10'],
    ['::FFFF:cb00:710a', '203.0.113.10'],
    ['2001:0DB8:0:0:0:0:0:1', '2001:db8::1'],
    ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['::', '::'],
    ['1:0:0:2::3', '1:0:0:2::3'],
  ])('%s is %s in its shortest form', (text, shortest) => {
    expect(addressText(addressNumber(text)!)).toBe(shortest);
  });

  it.each([
    '010.0.0.1',
    '10.1',
    '0x0a.0.0.1',
    '256.0.0.1',
    '1.2.3',
    '1.2.3.4.5',
    '',
    ' 1.2.3.4',
    '167772161',
    'fe80::1%eth0',
    '::192.0.2.1',
    '64:ff9b::192.0.2.1',
    '1::2::3',
    ':::',
    '12345::',
    'localhost',
    '203.0.113.0/28',
  ])('%j is no address', (text) => {
    expect(addressNumber(text)).toBeNull();
  });

  it('keep their number over text and back', () => {
    fc.assert(fc.property(ipv4, (number) => expect(addressNumber(dotted(number))).toBe(MAPPED + number)));
    fc.assert(fc.property(ipv6, (number) => expect(addressNumber(colons(number))).toBe(number)));
    fc.assert(
      fc.property(
        fc.oneof(
          ipv6,
          ipv4.map((number) => MAPPED + number),
        ),
        (number) => {
          expect(addressNumber(addressText(number))).toBe(number);
        },
      ),
    );
  });
});

describe('cidrRange', () => {
  it.each([
    ['203.0.113.0/28', '203.0.113.0 - 203.0.113.15'],
    ['203.0.113.7/32', '203.0.113.7 - 203.0.113.7'],
    ['203.0.113.6/31', '203.0.113.6 - 203.0.113.7'],
    ['128.0.0.0/1', '128.0.0.0 - 255.255.255.255'],
    ['2001:db8::/32', '2001:db8:: - 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff'],
    ['2001:db8::1/128', '2001:db8::1 - 2001:db8::1'],
    ['::ffff:203.0.113.0/124', '203.0.113.0 - 203.0.113.15'],
    ['::ffff:203.0.113.7/128', '203.0.113.7 - 203.0.113.7'],
    [
      '203.0.113.5/28',
      'cidr: "203.0.113.5/28" is not the first address of its block. Write "203.0.113.0/28" for the whole block, or "203.0.113.5/32" for that one address.',
    ],
    [
      '2001:db8::1/64',
      'cidr: "2001:db8::1/64" is not the first address of its block. Write "2001:db8::/64" for the whole block, or "2001:db8::1/128" for that one address.',
    ],
    ['0.0.0.0/0', 'cidr: "0.0.0.0/0" is every address there is. Write the block the integration really connects from.'],
    ['::/0', 'cidr: "::/0" is every address there is. Write the block the integration really connects from.'],
    ['::/64', 'cidr: "::/64" holds IPv4 and IPv6 addresses. Write one block for each family.'],
    ...['203.0.113.0', '203.0.113.0/33', '203.0.113.0/-1', '203.0.113.0/028', '2001:db8::/129', '/28', 'x/28'].map(
      (text): [string, string] => [
        text,
        `cidr: "${text}" is not a CIDR block. Write an address, a slash and a length, e.g. "203.0.113.0/28".`,
      ],
    ),
  ])('%s: %s', (text, expected) => {
    expect(shown(cidrRange(text))).toBe(expected);
  });

  it('is the exact block, network and broadcast address included, of any IPv4 address', () => {
    fc.assert(
      fc.property(ipv4, fc.integer({ min: 1, max: 32 }), (number, length) => {
        const size = 2n ** BigInt(32 - length);
        const network = number - (number % size);
        expect(cidrRange(`${dotted(network)}/${length}`)).toEqual({
          ok: true,
          range: { first: MAPPED + network, last: MAPPED + network + size - 1n },
        });
        expect(cidrRange(`${dotted(number)}/${length}`).ok).toBe(number === network);
      }),
    );
  });

  it('is the exact block of any IPv6 address', () => {
    fc.assert(
      fc.property(ipv6, fc.integer({ min: 1, max: 128 }), (number, length) => {
        const size = 2n ** BigInt(128 - length);
        const network = number - (number % size);
        fc.pre(network + size <= MAPPED || network >= MAPPED + 2n ** 32n);
        expect(cidrRange(`${colons(network)}/${length}`)).toEqual({
          ok: true,
          range: { first: network, last: network + size - 1n },
        });
      }),
    );
  });
});

describe('pairRange', () => {
  it.each([
    ['198.51.100.10', '198.51.100.20', '198.51.100.10 - 198.51.100.20'],
    ['198.51.100.10', '198.51.100.10', '198.51.100.10 - 198.51.100.10'],
    ['::ffff:198.51.100.10', '198.51.100.20', '198.51.100.10 - 198.51.100.20'],
    ['2001:DB8::A', '2001:db8::f', '2001:db8::a - 2001:db8::f'],
    [
      '198.51.100.20',
      '198.51.100.10',
      'end: The range ends at "198.51.100.10", before its start "198.51.100.20". Swap the two addresses.',
    ],
    ['198.51.100.9', '198.51.100.10', '198.51.100.9 - 198.51.100.10'],
    [
      '198.51.100.10',
      '2001:db8::1',
      'end: "198.51.100.10" and "2001:db8::1" are of different families. Write two IPv4 or two IPv6 addresses.',
    ],
    [
      '255.255.255.255',
      '::1:0:0:0',
      'end: "255.255.255.255" and "::1:0:0:0" are of different families. Write two IPv4 or two IPv6 addresses.',
    ],
    [
      '::',
      '::1:0:0:0',
      'end: "::" to "::1:0:0:0" includes the IPv4-mapped block ::ffff:0:0 to ::ffff:ffff:ffff. Write one range below that block and one above it.',
    ],
    [
      'x',
      '198.51.100.10',
      'start: "x" is not an IP address. Write four decimal numbers such as "203.0.113.10", or an IPv6 address such as "2001:db8::1".',
    ],
    [
      '198.51.100.10',
      '198.51.100',
      'end: "198.51.100" is not an IP address. Write four decimal numbers such as "203.0.113.10", or an IPv6 address such as "2001:db8::1".',
    ],
  ])('%s to %s: %s', (start, end, expected) => {
    expect(shown(pairRange(start, end))).toBe(expected);
  });
});
