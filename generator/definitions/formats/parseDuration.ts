export type DurationUnit = 'hours' | 'days' | 'months';

export interface Duration {
  readonly period: number;
  readonly unit: DurationUnit;
}

const DURATION = /^([1-9]\d{0,3}) (hour|day|month)s?$/;

/** Reads `14 days`, `1 hour` or `6 months`; null when the text is not a duration. */
export function parseDuration(text: string): Duration | null {
  const match = DURATION.exec(text);
  return match === null ? null : { period: Number(match[1]), unit: `${match[2]}s` as DurationUnit };
}
