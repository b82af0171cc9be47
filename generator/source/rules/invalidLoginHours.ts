import type { XmlElement } from '../../schema/xmlElement.ts';
import { exampleFile } from '../exampleFile.ts';
import { childOf } from '../file/childOf.ts';
import { hasPlaceholder } from '../file/hasPlaceholder.ts';
import type { SourceFound } from '../sourceFound.ts';
import type { SourceRule } from '../sourceRule.ts';

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

export const invalidLoginHours: SourceRule = {
  id: 'invalid-login-hours',
  title: 'Login hours that are none',
  category: 'platform',
  severity: 'error',
  sources: ['Metadata API Developer Guide, Profile, ProfileLoginHours'],
  controls: [],
  explanation:
    'Hours are whole ones in minutes after midnight, from 0 to 1440; a day has both ends, and the first is not after the last. 0 and 0 means no login on that day.',
  on: 'file',
  types: ['Profile'],
  check({ root }) {
    const hours = childOf(root, 'loginHours');
    return hours === undefined ? [] : DAYS.flatMap((day) => checkDay(hours, day));
  },
  bad: exampleFile('profile', hoursText('1080', '480')),
  good: exampleFile('profile', hoursText('480', '1080')),
};

function checkDay(hours: XmlElement, day: string): readonly SourceFound[] {
  const [start, end] = [childOf(hours, `${day}Start`), childOf(hours, `${day}End`)];
  const given = start ?? end;
  if (given === undefined || [start, end].some((element) => hasPlaceholder(element?.text ?? ''))) return [];
  const [first, last] = [minutesOf(start), minutesOf(end)];
  if (first !== null && last !== null && first <= last) return [];
  return [
    {
      line: given.line,
      column: given.column,
      keyPath: `loginHours.${day}`,
      about: day,
      message: `The login hours of ${day} are not two full hours in minutes after midnight, from 0 to 1440.`,
      fix: `Give both <${day}Start> and <${day}End>, e.g. 480 and 1080; 0 and 0 for no login.`,
    },
  ];
}

/** Minutes after midnight, a multiple of 60; null when it is not. */
function minutesOf(element: XmlElement | undefined): number | null {
  const text = element?.text.trim() ?? '';
  const minutes = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  return minutes <= 1440 && minutes % 60 === 0 ? minutes : null;
}

function hoursText(start: string, end: string): string {
  return `    <custom>true</custom>\n    <loginHours>\n        <mondayEnd>${end}</mondayEnd>\n        <mondayStart>${start}</mondayStart>\n    </loginHours>\n    <userLicense>Salesforce</userLicense>\n`;
}
