import { addressText } from '../../resolve/login/addressText.ts';
import { pairRange } from '../../resolve/login/pairRange.ts';
import type { IpRange } from '../../resolve/resolvedIntegrationUser.ts';
import type { ProblemReporter } from './problemReporter.ts';
import { readEntry } from './readEntry.ts';
import type { XmlElement } from './xmlElement.ts';

interface LoginIpRanges {
  readonly ranges: readonly IpRange[];
  readonly duplicates: number;
}

const SHAPE = { required: ['endAddress', 'startAddress'], optional: ['description'] };

/** The login IP ranges in order of the file, each once; overlaps stay, Salesforce has them too. */
export function readLoginIpRanges(entries: readonly XmlElement[], reporter: ProblemReporter): LoginIpRanges {
  const all = entries.map((entry) => readLoginIpRange(entry, reporter)).filter((range) => range !== null);
  const once = new Map(all.map((range) => [JSON.stringify(range), range]));
  return { ranges: [...once.values()], duplicates: all.length - once.size };
}

/** In the shortest form of the addresses, as definitions have them. */
function readLoginIpRange(entry: XmlElement, reporter: ProblemReporter): IpRange | null {
  const values = readEntry(entry, SHAPE, reporter);
  if (!values) return null;
  const start = values.get('startAddress')!;
  const end = values.get('endAddress')!;
  const result = pairRange(start.text.trim(), end.text.trim());
  if (!result.ok) {
    const { index } = result.key === 'start' ? start : end;
    reporter.report({ index, keyPath: 'loginIpRanges', message: result.message, fix: result.fix });
    return null;
  }
  const { first, last } = result.range;
  return { start: addressText(first), end: addressText(last), description: values.get('description')?.text || null };
}
