/** In the order of a week; a span of days reads along it. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

type Weekday = (typeof WEEKDAYS)[number];

/** Reads `sunday` or a span such as `monday-friday`; null for an unknown day or a span that runs backwards. */
export function parseWeekdays(text: string): readonly Weekday[] | null {
  const [first = '', last = first, ...rest] = text.split('-');
  const names: readonly string[] = WEEKDAYS;
  const from = names.indexOf(first);
  const to = names.indexOf(last);
  return from < 0 || to < from || rest.length > 0 ? null : WEEKDAYS.slice(from, to + 1);
}
