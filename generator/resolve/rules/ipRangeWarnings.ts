import type { Finding } from '../finding.ts';
import { MAPPED_FIRST, MAPPED_LAST } from '../login/addressNumber.ts';
import { rangeKind } from '../login/rangeKind.ts';
import { type ReadIpRange, readIpRanges } from '../login/readIpRanges.ts';
import type { DefinitionRule } from './definitionRule.ts';

/**
 * The limits of trusted ranges under Network Access: 2^25 IPv4 and 2^96 IPv6 addresses. Salesforce does not say whether
 * they hold for profiles too, so a larger range is only worth a word.
 */
const MAX_IPV4 = 2n ** 25n;
const MAX_IPV6 = 2n ** 96n;

/** Ranges that Salesforce takes but that hardly restrict what they are meant to restrict. */
export const ipRangeWarnings: DefinitionRule = ({ definition }) =>
  readIpRanges(definition.login?.ipRanges ?? []).flatMap((range) => {
    const found = tooWide(range) ?? notPublic(range);
    return found === null ? [] : [found];
  });

function tooWide(range: ReadIpRange): Finding | null {
  const { first, last, text } = range;
  const isIpv4 = first >= MAPPED_FIRST && last <= MAPPED_LAST;
  if (first === MAPPED_FIRST && last === MAPPED_LAST) {
    return warning(
      range,
      `"${text}" lets every IPv4 address in.`,
      'Write the addresses the integration connects from.',
    );
  }
  if (last - first + 1n <= (isIpv4 ? MAX_IPV4 : MAX_IPV6)) return null;
  const limit = isIpv4 ? '33,554,432 addresses (a /7 block)' : '2^96 addresses (a /32 block)';
  return warning(range, `"${text}" has more than ${limit}, which Salesforce may refuse.`, 'Write smaller ranges.');
}

function notPublic(range: ReadIpRange): Finding | null {
  const kind = rangeKind(range);
  if (kind === null) return null;
  const fix = 'Write the public addresses its traffic leaves your network from.';
  return warning(range, `"${range.text}" holds ${kind} addresses, which Salesforce never sees a login from.`, fix);
}

function warning({ index }: ReadIpRange, message: string, fix: string): Finding {
  return { severity: 'warning', path: ['login', 'ipRanges', index], message, fix };
}
