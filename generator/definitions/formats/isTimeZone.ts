const ZONES: readonly string[] = Intl.supportedValuesOf('timeZone');
const known = new Map<string, boolean>([['GMT', true]]);

/** Canonical IANA names, to propose one from. */
export function timeZoneNames(): readonly string[] {
  return ZONES;
}

/**
 * True for an IANA time zone name, older names included: the TimeZoneSidKey picklist of User holds java.util.TimeZone
 * ids such as `Asia/Calcutta`. Offsets such as `+01:00` are no names.
 */
export function isTimeZone(text: string): boolean {
  const answer = known.get(text) ?? lookUp(text);
  known.set(text, answer);
  return answer;
}

function lookUp(text: string): boolean {
  if (!/^[A-Z][\w+-]*(?:\/[\w+-]+)*$/.test(text)) return false;
  const inWrongCase = ZONES.some((zone) => zone !== text && zone.toLowerCase() === text.toLowerCase());
  return !inWrongCase && isKnownToRuntime(text);
}

function isKnownToRuntime(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}
