import { parseWeekdays } from '../../definitions/formats/parseWeekdays.ts';
import { isPlainMap } from '../../definitions/isPlainMap.ts';
import type { PlainData, PlainMap } from '../../definitions/plainData.ts';
import type { KeyPath } from '../../shared/keyPath.ts';
import { ownValue } from './ownValue.ts';

/** The way to a value as its layer wrote it, from the way after `expandShortForms` wrote the short forms out. */
export function writtenPath(written: PlainMap, path: KeyPath): KeyPath {
  const [section, part, name, ...rest] = path;
  if (section === 'app' && typeof ownValue(written, 'app') === 'string') return ['app'];
  if (section === 'login' && part === 'hours' && name !== undefined) {
    return [section, part, dayKey(ownValue(ownValue(written, 'login'), 'hours'), name), ...rest];
  }
  if (section === 'access' && part === 'objects' && typeof name === 'string' && rest[0] === 'can') {
    const object = ownValue(ownValue(ownValue(written, 'access'), 'objects'), name);
    if (!isPlainMap(object)) return [section, part, name, ...rest.slice(1)];
  }
  return path;
}

function dayKey(hours: PlainData | undefined, day: string | number): string | number {
  if (!isPlainMap(hours) || Object.hasOwn(hours, day)) return day;
  return Object.keys(hours).find((key) => parseWeekdays(key)?.some((each) => each === day)) ?? day;
}
