import type { KeyPath } from '../../shared/keyPath.ts';
import type { Finding } from '../issues/finding.ts';

/** A finding about a key that must not stand beside another one. */
export function superfluousKey(keyPath: KeyPath, message: string, fix: string): Finding {
  return { kind: 'combination', keyPath, onKey: true, message, fix };
}

/** A finding about a key that another one needs; it points at the map that lacks it. */
export function neededKey(keyPath: KeyPath, message: string, fix: string): Finding {
  return { kind: 'combination', keyPath, onKey: false, message, fix };
}
