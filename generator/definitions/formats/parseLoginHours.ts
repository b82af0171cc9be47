/** Minutes after midnight, whole hours; `end` may be 1440. */
export interface DayHours {
  readonly start: number;
  readonly end: number;
}

const HOURS = /^([01]\d|2[0-4]):00-([01]\d|2[0-4]):00$/;

/**
 * Reads `05:00-22:00`; null when it is not a span of whole hours inside one day.
 * Login hours are kept in minutes that are multiples of 60 (Metadata API Developer Guide, Profile, loginHours).
 */
export function parseLoginHours(text: string): DayHours | null {
  const match = HOURS.exec(text);
  if (match === null) return null;
  const [start, end] = [Number(match[1]) * 60, Number(match[2]) * 60];
  return start < end ? { start, end } : null;
}
