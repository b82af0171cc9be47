import type { Finding } from './finding.ts';
import { hasPlaceholder } from './hasPlaceholder.ts';
import { valueAt } from './valueAt.ts';

/** True when only the replaced value can be judged. */
export function mayBecomeRight({ kind, keyPath }: Finding, value: unknown): boolean {
  return kind === 'format' && hasPlaceholder(valueAt(value, keyPath));
}
