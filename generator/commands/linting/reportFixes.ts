import type { Finding } from '../../policy/finding.ts';
import type { FixedFolder } from './fixFolder.ts';

/** Says what was put right, and what was left to people, a line each. */
export function reportFixes(say: (text: string) => void, { fixed, skipped }: FixedFolder): void {
  for (const finding of fixed) say(`Fixed  ${place(finding)}`);
  for (const { finding, reason } of skipped) say(`Not fixed  ${place(finding)}  ${reason}`);
}

/** Lines are those of the file before it was edited. */
function place({ position, rule, keyPath }: Finding): string {
  const at = position === null ? '' : `${position.file}:${position.line}:${position.column}`;
  return [at, rule, keyPath].filter((part) => part !== '').join('  ');
}
