import type { Issue } from '../issue.ts';

/** Whether an issue is about what a file builds on: that is read as written, and no layer changes it. */
export function isInheritanceKey({ keyPath: [key] }: Pick<Issue, 'keyPath'>): boolean {
  return key === 'extends' || key === 'preset';
}
