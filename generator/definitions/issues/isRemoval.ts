import type { Finding } from './finding.ts';
import { valueAt } from './valueAt.ts';

/** Whether a finding is about a null that stands under a key, which removes the key where there is something to remove. */
export function isRemoval({ keyPath }: Finding, value: unknown): boolean {
  return typeof keyPath.at(-1) === 'string' && valueAt(value, keyPath) === null;
}
