import type { KeyPath } from '../../shared/keyPath.ts';
import type { Finding } from '../issues/finding.ts';

/** A key that `other` needs beside it. */
export interface Needed {
  readonly keyPath: KeyPath;
  readonly other: KeyPath;
  readonly message: string;
  readonly fix: string;
}

/** A finding that points at the map that lacks a key. */
export function neededKey({ keyPath, other, message, fix }: Needed): Finding {
  return { kind: 'combination', keyPath, onKey: false, settledBy: [keyPath, other], message, fix };
}
