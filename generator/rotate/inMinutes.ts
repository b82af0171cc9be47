const MINUTE = 60_000;

/** A time in milliseconds for people: minutes, or seconds when it is less than one. */
export function inMinutes(milliseconds: number): string {
  return milliseconds < MINUTE ? `${Math.ceil(milliseconds / 1000)} s` : `${Math.ceil(milliseconds / MINUTE)} min`;
}
