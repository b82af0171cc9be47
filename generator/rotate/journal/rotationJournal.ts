import type { Rotation } from '../rotation.ts';
import type { RotationLog } from '../rotationLog.ts';

/** What a rotation's record says. No secret; a help to people and to the next run, and never the only truth. */
export interface JournalEntry {
  /** Of the org that it is about: another one, a refreshed sandbox say, knows nothing of it. */
  readonly orgId: string;
  readonly startedAt: string;
  /** Whether it was begun with `--compromised`. */
  readonly compromised: boolean;
  readonly steps: Rotation['steps'];
  /** Null while it is under way. */
  readonly finishedAt: string | null;
}

/** The record of one integration's rotation while a run works on it. */
export interface RotationJournal extends RotationLog {
  /** What was recorded so far, by earlier runs too. */
  entry(): JournalEntry | null;
  /** The rotation is over; the next run begins another. */
  finish(): Promise<void>;
}
