import type { KeySize } from '../oauth/createKey.ts';
import type { Patience } from '../oauth/withPatience.ts';
import type { RotationLog } from './rotationLog.ts';

export interface RotationOptions {
  /** Looks and rehearses; nothing is changed in the org, in the sink or on disk. */
  readonly dryRun: boolean;
  /** Milliseconds for which old and new both work, where the platform allows that. */
  readonly overlap: number;
  /** Whether a certificate is replaced in one step, although a second app could bridge the gap. */
  readonly cutOver: boolean;
  /** Others know the credential: no overlap, the quickest way, and whatever is open by it is ended. */
  readonly compromised: boolean;
  /** With an org that does not know a new key yet; its deadline counts anew for every login. */
  readonly patience: () => Patience;
  /** A login counts when it worked this often, with a pause in milliseconds between: one server that knows a key is not all of them. */
  readonly settling: { readonly times: number; readonly pause: number };
  readonly keySize: KeySize;
  readonly validityDays: number;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  readonly log: RotationLog;
}
