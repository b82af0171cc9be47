import type { ResolvedIntegration } from '../resolve/integration/resolvedIntegration.ts';
import { readIpRanges } from '../resolve/login/readIpRanges.ts';
import type { Found } from './ruleCheck.ts';

/** Resolved ranges are sorted and without repetitions: leads a finding about one of them to where it was written. */
export function atWrittenRange({ definition }: ResolvedIntegration): (found: Found) => Found {
  return (found) => {
    const [section, list, index, ...rest] = found.path;
    if (section !== 'login' || list !== 'ipRanges' || typeof index !== 'number') return found;
    const ranges = readIpRanges(definition.login?.ipRanges ?? []).filter(({ repeats }) => repeats === null);
    return { ...found, path: [section, list, ranges[index]?.index ?? index, ...rest] };
  };
}
