import type { PlatformError } from './platformError.ts';

/** What became of one record of a write. */
export type RecordResult =
  | { readonly outcome: 'done'; readonly id: string }
  | { readonly outcome: 'refused'; readonly errors: readonly PlatformError[] }
  /** Not tried, because an earlier one failed or Ctrl-C came; or rolled back with the rest of its call. */
  | { readonly outcome: 'skipped' }
  /** The connection broke: it may have been written. Look whether it is there before it is written again. */
  | { readonly outcome: 'unknown'; readonly reason: string };
