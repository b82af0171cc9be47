import { parseLoginHours } from '../../definitions/formats/parseLoginHours.ts';
import { parseWeekdays, WEEKDAYS } from '../../definitions/formats/parseWeekdays.ts';
import type { Definition } from '../../definitions/schema/definitionSchema.ts';
import { addressText } from '../login/addressText.ts';
import { readIpRanges } from '../login/readIpRanges.ts';
import type { IpRange, LoginHours, ResolvedLogin } from '../resolvedIntegrationUser.ts';

/** From where and when the user may log in. Ranges that are no ranges are left out: `ipRangeProblems` reports them. */
export function resolveLogin({ login = {} }: Definition): ResolvedLogin {
  return { ipRanges: resolveIpRanges(login.ipRanges ?? []), hours: resolveHours(login.hours) };
}

type WrittenLogin = NonNullable<Definition['login']>;

/** Sorted by the number of the first address, as Salesforce returns them; of equal ranges the first one stays. */
function resolveIpRanges(written: NonNullable<WrittenLogin['ipRanges']>): readonly IpRange[] {
  const ranges = readIpRanges(written).filter(({ repeats }) => repeats === null);
  return ranges.map(({ first, last, description }) => ({
    start: addressText(first),
    end: addressText(last),
    description,
  }));
}

/** Start and end 0 let nobody in that day (Salesforce Security Guide, login hours); a day that is left out is open. */
function resolveHours(hours: WrittenLogin['hours']): LoginHours | null {
  if (hours === undefined) return null;
  const byDay = new Map<string, string>();
  for (const [days, text] of Object.entries(hours)) for (const day of parseWeekdays(days) ?? []) byDay.set(day, text);
  return Object.fromEntries(WEEKDAYS.map((day) => [day, dayHours(byDay.get(day))])) as LoginHours;
}

function dayHours(text: string | undefined): LoginHours['monday'] {
  if (text === undefined) return null;
  return text === 'none' ? { start: 0, end: 0 } : parseLoginHours(text);
}
