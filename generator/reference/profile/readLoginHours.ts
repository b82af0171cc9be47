import type { LoginHours, Weekday } from '../../resolve/resolvedIntegrationUser.ts';
import type { ProblemReporter } from './problemReporter.ts';
import { readEntry } from './readEntry.ts';
import type { XmlElement } from './xmlElement.ts';

const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const satisfies readonly Weekday[];

const SHAPE = { required: [], optional: WEEKDAYS.flatMap((day) => [`${day}Start`, `${day}End`]) };

/** Login hours in minutes after midnight; null for the empty `<loginHours/>` of a profile without any. */
export function readLoginHours(element: XmlElement, reporter: ProblemReporter): LoginHours | null {
  const values = readEntry(element, SHAPE, reporter);
  if (!values || values.size === 0) return null;
  const days = WEEKDAYS.map((day) => [day, readDay(element, { day, values, reporter })] as const);
  return Object.fromEntries(days) as LoginHours;
}

interface DaySource {
  readonly day: Weekday;
  readonly values: ReadonlyMap<string, XmlElement>;
  readonly reporter: ProblemReporter;
}

function readDay(element: XmlElement, { day, values, reporter }: DaySource): LoginHours[Weekday] {
  const startElement = values.get(`${day}Start`);
  const endElement = values.get(`${day}End`);
  if (!startElement && !endElement) return null;
  const start = readMinutes(startElement);
  const end = readMinutes(endElement);
  if (start !== null && end !== null && start <= end) return { start, end };
  reporter.report({
    index: (startElement ?? endElement ?? element).index,
    keyPath: `loginHours.${day}`,
    message: `The login hours of ${day} are not two full hours in minutes after midnight, from 0 to 1440.`,
    fix: `Give both <${day}Start> and <${day}End>, e.g. 480 and 1080; 0 and 0 for no login.`,
  });
  return null;
}

/** Minutes after midnight, a multiple of 60 (Metadata API Developer Guide, ProfileLoginHours); null when it is not. */
function readMinutes(element: XmlElement | undefined): number | null {
  const text = element?.text.trim() ?? '';
  const minutes = /^[0-9]{1,4}$/.test(text) ? Number(text) : Number.NaN;
  return minutes <= 1440 && minutes % 60 === 0 ? minutes : null;
}
