import type { MetadataComponent, OrgState } from '../state/orgState.ts';

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/**
 * Whether a profile's login hours allow a login now. They hold in the org's default time zone, in minutes since midnight;
 * equal start and end shut a day, a day left out is open (Security Implementation Guide, "Edit Login Hours").
 */
export function withinLoginHours(org: OrgState, hours: MetadataComponent['body']): boolean {
  const { day, minutes } = localTime(org);
  const [start, end] = [hours[`${day}Start`], hours[`${day}End`]];
  if (start === undefined || end === undefined) return true;
  return minutes >= Number(start) && minutes < Number(end);
}

function localTime(org: OrgState): { day: string; minutes: number } {
  const zone = String(org.records.all('Organization')[0]?.['TimeZoneSidKey'] ?? 'GMT');
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const parts = new Map(format.formatToParts(org.now()).map(({ type, value }) => [type, value]));
  const day = DAYS.find((name) => name === parts.get('weekday')?.toLowerCase()) ?? 'sunday';
  return { day, minutes: Number(parts.get('hour')) * 60 + Number(parts.get('minute')) };
}
