/** In the order of a week; a span of days reads along it. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

type Weekday = (typeof WEEKDAYS)[number];

/** Reads `sunday` or a span such as `monday-friday`, also over the week's end: `saturday-monday`. Null for anything else. */
export function parseWeekdays(text: string): readonly Weekday[] | null {
  const [first = '', last = first, ...rest] = text.split('-');
  const names: readonly string[] = WEEKDAYS;
  const from = names.indexOf(first);
  const to = names.indexOf(last);
  if (from < 0 || to < 0 || rest.length > 0) return null;
  return from <= to ? WEEKDAYS.slice(from, to + 1) : [...WEEKDAYS.slice(from), ...WEEKDAYS.slice(0, to + 1)];
}
