import ipaddr from 'ipaddr.js';
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

function readLoginIpRange(entry: XmlElement, reporter: ProblemReporter): IpRange | null {
  const values = readEntry(entry, SHAPE, reporter);
  if (!values) return null;
  const start = readAddress(values.get('startAddress')!, reporter);
  const end = readAddress(values.get('endAddress')!, reporter);
  if (start === null || end === null) return null;
  if (!isRange(start, end)) {
    const message = `${start} to ${end} is not a range of addresses.`;
    const fix = 'Give two addresses of one family, the smaller one as <startAddress>.';
    reporter.report({ index: entry.index, keyPath: 'loginIpRanges', message, fix });
    return null;
  }
  return { start, end, description: values.get('description')?.text || null };
}

function readAddress({ text, name, index }: XmlElement, reporter: ProblemReporter): string | null {
  const address = text.trim();
  // Four parts only: the library also takes 10.1 and 0x0a.0.0.1, which Salesforce does not write.
  if (ipaddr.IPv4.isValidFourPartDecimal(address) || ipaddr.IPv6.isValid(address)) return address;
  const message = `${JSON.stringify(address)} is not an IP address.`;
  reporter.report({ index, keyPath: `loginIpRanges.${name}`, message, fix: 'Write an IPv4 or IPv6 address.' });
  return null;
}

function isRange(start: string, end: string): boolean {
  const first = ipaddr.parse(start).toByteArray();
  const last = ipaddr.parse(end).toByteArray();
  if (first.length !== last.length) return false;
  const index = first.findIndex((byte, position) => byte !== last[position]);
  return index < 0 || first[index]! < last[index]!;
}
