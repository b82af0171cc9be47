/** When a call went out and its answer came, in milliseconds since 1970. */
export interface CallTime {
  readonly started: number;
  readonly ended: number;
}

/**
 * Milliseconds that a server's clock is ahead of this machine's: its Date header (RFC 9110, 6.6.1; whole seconds) against
 * the middle of the call. Null without a date that can be read.
 */
export function clockAheadOf(date: string | null, { started, ended }: CallTime): number | null {
  const said = date === null ? Number.NaN : Date.parse(date);
  // The header has lost the part of a second: half of one is the best guess.
  return Number.isNaN(said) ? null : Math.round(said + 500 - (started + ended) / 2);
}
