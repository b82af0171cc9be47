import type { Finding } from '../finding.ts';
import { type ReadIpRange, readIpRanges } from '../login/readIpRanges.ts';
import type { DefinitionRule } from './definitionRule.ts';

/** Ranges given twice (the second is left out) and ranges that share addresses (both are kept). */
export const ipRangeOverlaps: DefinitionRule = ({ definition }) => {
  const findings: Finding[] = [];
  let widest: ReadIpRange | null = null;
  for (const range of readIpRanges(definition.login?.ipRanges ?? [])) {
    const finding = compare(range, widest);
    if (finding !== null) findings.push(finding);
    if (widest === null || range.last > widest.last) widest = range;
  }
  return findings;
};

function compare(range: ReadIpRange, before: ReadIpRange | null): Finding | null {
  if (range.repeats !== null) {
    return warning(range, `"${range.text}" is the same range as "${range.repeats}".`, 'Remove one of the two.');
  }
  if (before === null || range.first > before.last) return null;
  return warning(range, `"${range.text}" overlaps "${before.text}".`, 'Write ranges that share no address.');
}

function warning({ index }: ReadIpRange, message: string, fix: string): Finding {
  return { severity: 'warning', path: ['login', 'ipRanges', index], message, fix };
}
