import type { MetadataBody } from '../body/metadataBody.ts';
import { partOf } from '../body/partOf.ts';
import { textOf } from '../body/textOf.ts';
import type { ComponentRule } from '../components/deployedComponent.ts';

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const LAST_MINUTE = 1440;

/**
 * "The number of minutes since midnight", "must be evenly divisible by 60 (full hours)" (Metadata API Developer Guide,
 * ProfileLoginHours). A day has both ends or none; a span over midnight is not documented and refused. How the server
 * words these is not recorded.
 */
export const loginHours: ComponentRule = ({ body }) => {
  const hours = partOf(body, 'loginHours');
  return DAYS.map((day) => dayProblem(day, hours)).find((problem) => problem !== undefined);
};

function dayProblem(day: string, hours: MetadataBody): string | undefined {
  const [start, end] = [textOf(hours, `${day}Start`), textOf(hours, `${day}End`)];
  if (start === undefined && end === undefined) return undefined;
  if (start === undefined || end === undefined) return `Login hours of ${day} need a start and an end`;
  const wrong = [start, end].find((text) => !isFullHour(text));
  if (wrong !== undefined)
    return `Invalid login hours for ${day}: ${wrong} is not a full hour in minutes since midnight`;
  return Number(start) > Number(end) ? `Invalid login hours for ${day}: the start is after the end` : undefined;
}

function isFullHour(text: string): boolean {
  return /^\d{1,4}$/.test(text) && Number(text) % 60 === 0 && Number(text) <= LAST_MINUTE;
}
