import { addressNumber, MAPPED_FIRST, MAPPED_LAST } from './addressNumber.ts';
import type { AddressRangeResult } from './addressRange.ts';
import { addressText } from './addressText.ts';
import { crossesMappedBlock } from './crossesMappedBlock.ts';

/**
 * The exact block of a CIDR text, network and broadcast address included: to Salesforce a range is two addresses, it
 * knows no reserved ends. `/0` is every address there is, which no restriction can mean.
 */
export function cidrRange(cidr: string): AddressRangeResult {
  const block = parseBlock(cidr);
  if (block === null) {
    return refusal(`"${cidr}" is not a CIDR block.`, 'Write an address, a slash and a length, e.g. "203.0.113.0/28".');
  }
  if (block.length === 0) {
    return refusal(`"${cidr}" is every address there is.`, 'Write the block the integration really connects from.');
  }
  const size = 1n << BigInt(block.bits - block.length);
  const first = (block.address / size) * size;
  if (first !== block.address) {
    const network = `${addressText(first)}/${block.length}`;
    return refusal(
      `"${cidr}" is not the first address of its block.`,
      `Write "${network}" for the whole block, or "${addressText(block.address)}/${block.bits}" for that one address.`,
    );
  }
  const range = { first, last: first + size - 1n };
  if (crossesMappedBlock(range)) {
    return refusal(`"${cidr}" holds IPv4 and IPv6 addresses.`, 'Write one block for each family.');
  }
  return { ok: true, range };
}

interface Block {
  readonly address: bigint;
  readonly length: number;
  /** How many bits an address of the family has. */
  readonly bits: 32 | 128;
}

/** `::ffff:192.0.2.0/120` is the IPv4 block `192.0.2.0/24` in its other spelling. */
function parseBlock(cidr: string): Block | null {
  const [, text = '', digits = ''] = /^([^/]+)\/(0|[1-9]\d{0,2})$/.exec(cidr) ?? [];
  const address = addressNumber(text);
  const length = Number(digits);
  if (address === null || length > (text.includes(':') ? 128 : 32)) return null;
  if (!text.includes(':')) return { address, length, bits: 32 };
  const isMapped = address >= MAPPED_FIRST && address <= MAPPED_LAST && length > 96;
  return isMapped ? { address, length: length - 96, bits: 32 } : { address, length, bits: 128 };
}

function refusal(message: string, fix: string): AddressRangeResult {
  return { ok: false, key: 'cidr', message, fix };
}
