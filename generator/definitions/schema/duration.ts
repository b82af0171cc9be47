import type * as z from 'zod';
import { type DurationUnit, parseDuration } from '../formats/parseDuration.ts';
import { text } from './text.ts';
import type { TextFormat } from './textFormat.ts';

/** A whole number and a unit, e.g. `14 days`. */
export function duration(units: readonly DurationUnit[], format: TextFormat): z.ZodString {
  const pattern = new RegExp(`^[1-9][0-9]{0,3} (?:${units.map((unit) => unit.replace(/s$/, '')).join('|')})s?$`);
  const rule = `is not a duration in ${units.join(', ').replace(/, (\w+)$/, ' or $1')}.`;
  return text({ pattern, rule, mistake: (value) => (parseDuration(value) === null ? rule : null), ...format });
}
