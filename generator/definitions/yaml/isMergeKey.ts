import { isScalar } from 'yaml';

/** True for a plain `<<`; in quotes it is an ordinary key. */
export function isMergeKey(node: unknown): boolean {
  return isScalar(node) && node.value === '<<' && node.type === 'PLAIN';
}
