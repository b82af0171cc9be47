import type { Finding } from '../policy/finding.ts';

/** What a finding says, one thing a line: what is wrong, what to write instead, where it holds. */
export function findingText({ message, fix, environments }: Finding): readonly string[] {
  const where = environments.length === 0 ? '' : `Found in ${environments.join(', ')}.`;
  return [message, fix, where].filter((line) => line !== '');
}
