import type { LoginHours, Weekday } from '../resolve/resolvedIntegrationUser.ts';
import type { LoginHoursElements } from './profileElements.ts';

/** The Metadata API's login hours: minutes after midnight as text; a day left out has no restriction. */
export function loginHoursElements(hours: LoginHours): LoginHoursElements {
  const end = (day: Weekday) => minutes(hours[day]?.end);
  const start = (day: Weekday) => minutes(hours[day]?.start);
  return {
    fridayEnd: end('friday'),
    fridayStart: start('friday'),
    mondayEnd: end('monday'),
    mondayStart: start('monday'),
    saturdayEnd: end('saturday'),
    saturdayStart: start('saturday'),
    sundayEnd: end('sunday'),
    sundayStart: start('sunday'),
    thursdayEnd: end('thursday'),
    thursdayStart: start('thursday'),
    tuesdayEnd: end('tuesday'),
    tuesdayStart: start('tuesday'),
    wednesdayEnd: end('wednesday'),
    wednesdayStart: start('wednesday'),
  };
}

function minutes(value: number | undefined): string | null {
  return value === undefined ? null : String(value);
}
