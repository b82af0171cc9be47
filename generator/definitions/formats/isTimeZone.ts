const NAME = /^[A-Z][\w+-]*(?:\/[\w+-]+)*$/;
const known = new Map<string, boolean>([['GMT', true]]);

/**
 * True for an IANA time zone name, older names included: the TimeZoneSidKey picklist of User holds java.util.TimeZone
 * ids such as `Asia/Calcutta`. Offsets such as `+01:00` are not names, and case counts.
 */
export function isTimeZone(text: string): boolean {
  const answer = known.get(text) ?? lookUp(text);
  known.set(text, answer);
  return answer;
}

function lookUp(text: string): boolean {
  const isSpeltOtherwise = (zone: string): boolean => zone !== text && zone.toLowerCase() === text.toLowerCase();
  return NAME.test(text) && isKnownToRuntime(text) && !Intl.supportedValuesOf('timeZone').some(isSpeltOtherwise);
}

function isKnownToRuntime(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}
