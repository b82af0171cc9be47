import { compareText } from '../shared/compareText.ts';
import type { Finding } from './finding.ts';

/** One finding for each mistake, with all the environments it was found in; in order of file, line and column. */
export function groupFindings(findings: readonly Finding[]): readonly Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { rule, position, keyPath, integration, about, message } = finding;
    const key = JSON.stringify([rule, position, keyPath, integration, about, message]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()].map(merge).toSorted(compareFindings);
}

function merge(group: readonly Finding[]): Finding {
  const [finding] = group as readonly [Finding];
  return { ...finding, environments: [...new Set(group.flatMap(({ environments }) => environments))] };
}

function compareFindings(left: Finding, right: Finding): number {
  const [a, b] = [left.position, right.position];
  if (a === null || b === null) return Number(a !== null) - Number(b !== null) || compareText(left.rule, right.rule);
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(left.rule, right.rule) ||
    compareText(left.message, right.message)
  );
}
