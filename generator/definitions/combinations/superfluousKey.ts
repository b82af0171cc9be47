import type { KeyPath } from '../../shared/keyPath.ts';
import type { Finding } from '../issues/finding.ts';

/** A key that cannot stand beside `other`. */
export interface Superfluous {
  readonly keyPath: KeyPath;
  readonly other: KeyPath;
  readonly message: string;
  readonly fix: string;
}

/** A finding that points at a key to remove. */
export function superfluousKey({ keyPath, other, message, fix }: Superfluous): Finding {
  return { kind: 'combination', keyPath, onKey: true, settledBy: [keyPath, other], message, fix };
}
