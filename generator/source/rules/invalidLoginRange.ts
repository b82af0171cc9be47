import { pairRange } from '../../resolve/login/pairRange.ts';
import type { XmlElement } from '../../schema/xmlElement.ts';
import { exampleFile } from '../exampleFile.ts';
import { childOf } from '../file/childOf.ts';
import { hasPlaceholder } from '../file/hasPlaceholder.ts';
import type { SourceFound } from '../sourceFound.ts';
import type { SourceRule } from '../sourceRule.ts';

/** Lists of ranges, and what they call the two ends. */
const ENDS: Readonly<Record<string, readonly [start: string, end: string]>> = {
  loginIpRanges: ['startAddress', 'endAddress'],
  ipRanges: ['start', 'end'],
  trustedIpRanges: ['startIpAddress', 'endIpAddress'],
  tokenIpRanges: ['startIpAddress', 'endIpAddress'],
};

export const invalidLoginRange: SourceRule = {
  id: 'invalid-login-range',
  title: 'An IP range that is none',
  category: 'platform',
  severity: 'error',
  sources: ['Salesforce Security Guide, "Restrict Login IP Addresses in Profiles"'],
  controls: ['SBS-AUTH-003'],
  explanation:
    'Both ends are addresses of one family, the first is not above the last, and no range spans the IPv4-mapped block of IPv6. An org refuses any other.',
  on: 'file',
  types: ['Profile', 'ConnectedApp', 'ExtlClntAppOauthSettings', 'ExtlClntAppOauthSecuritySettings'],
  check({ root }) {
    return root.children.flatMap((range) => (Object.hasOwn(ENDS, range.name) ? checkRange(range) : []));
  },
  bad: exampleFile('profile', rangeText('203.0.113.20', '203.0.113.10')),
  good: exampleFile('profile', rangeText('203.0.113.10', '203.0.113.20')),
};

/** A missing end is told of by the types. */
function checkRange(range: XmlElement): readonly SourceFound[] {
  const [startName, endName] = ENDS[range.name]!;
  const [start, end] = [childOf(range, startName), childOf(range, endName)];
  if (start === undefined || end === undefined || hasPlaceholder(start.text) || hasPlaceholder(end.text)) return [];
  const result = pairRange(start.text.trim(), end.text.trim());
  if (result.ok) return [];
  const { line, column, name } = result.key === 'start' ? start : end;
  return [{ line, column, keyPath: `${range.name}.${name}`, about: null, message: result.message, fix: result.fix }];
}

function rangeText(start: string, end: string): string {
  return `    <custom>true</custom>\n    <loginIpRanges>\n        <endAddress>${end}</endAddress>\n        <startAddress>${start}</startAddress>\n    </loginIpRanges>\n    <userLicense>Salesforce</userLicense>\n`;
}
