import type { EffectOf } from './effectOf.ts';

interface Window {
  readonly start: number;
  readonly end: number;
}

const WHOLE_DAY: Window = { start: 0, end: 24 * 60 };

/**
 * For the login hours of one day, as `mergeLoginHours` writes them. No hours for a day are no restriction; equal ends are
 * no login at all (Salesforce Security Guide, "View and Edit Login Hours"). Hours that move open something.
 */
export const loginHours: EffectOf = ({ from, to }) => {
  const [before, after] = [windowOf(from), windowOf(to)];
  if (before.start === after.start && before.end === after.end) return 'neutral';
  return isWithin(after, before) ? 'narrows' : 'widens';
};

function isWithin(inner: Window, outer: Window): boolean {
  if (inner.start >= inner.end) return true;
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** A day without any login begins and ends at midnight. */
function windowOf(text: string | null): Window {
  if (text === null) return WHOLE_DAY;
  const [start = 0, end = 0] = text.split('–').map(minutesOf);
  return start >= end ? { start: 0, end: 0 } : { start, end };
}

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}
