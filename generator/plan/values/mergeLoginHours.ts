import type { ElementChange } from '../../deploy/componentDifference.ts';
import type { Values } from './foundValues.ts';
import type { PlannedValues } from './plannedValues.ts';

const END = /^loginHours\.([a-z]+)(?:Start|End)$/;

/** Changes with the two ends of a day's login hours put together: `loginHours.monday`, `08:00–18:00`. */
export function mergeLoginHours({ changes, before, after }: PlannedValues): readonly ElementChange[] {
  const days = new Set(changes.flatMap(({ path }) => END.exec(path)?.[1] ?? []));
  if (days.size === 0) return changes;
  return [
    ...changes.filter(({ path }) => !END.test(path)),
    ...[...days].map((day) => ({ path: `loginHours.${day}`, from: windowOf(before, day), to: windowOf(after, day) })),
  ];
}

/** Null: nothing is said of that day. */
function windowOf(values: Values, day: string): string | null {
  const [start, end] = ['Start', 'End'].map((side) => values.get(`loginHours.${day}${side}`));
  if (start === undefined && end === undefined) return null;
  return `${clockTime(start ?? '0')}–${clockTime(end ?? '1440')}`;
}

/** Minutes after midnight (Metadata API Developer Guide, ProfileLoginHours). */
function clockTime(minutes: string): string {
  const number = Number(minutes);
  const [hour, minute] = [Math.trunc(number / 60), number % 60];
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
}
