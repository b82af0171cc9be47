import { parseWeekdays } from '../../definitions/formats/parseWeekdays.ts';
import { isPlainMap } from '../../definitions/isPlainMap.ts';
import { valueAt } from '../../definitions/issues/valueAt.ts';
import type { PlainData, PlainMap } from '../../definitions/plainData.ts';
import type { KeyPath } from '../../shared/keyPath.ts';
import { ownValue } from './ownValue.ts';

const OBJECTS = ['access', 'objects'];
const MUTED_OBJECTS = ['access', 'group', 'muting', 'objects'];

/** The way to a value as its layer wrote it, from the way after `expandShortForms` wrote the short forms out. */
export function writtenPath(written: PlainMap, path: KeyPath): KeyPath {
  const [section, part, name, ...rest] = path;
  if (section === 'app' && typeof ownValue(written, 'app') === 'string') return ['app'];
  if (section === 'login' && part === 'hours' && name !== undefined) {
    return [section, part, dayKey(ownValue(ownValue(written, 'login'), 'hours'), name), ...rest];
  }
  return section === 'access' ? operationPath(written, path) : path;
}

/** The operations of an object are a list under its name, or one under its `can`. */
function operationPath(written: PlainMap, path: KeyPath): KeyPath {
  const can = path.indexOf('can');
  const isOfObject = can === OBJECTS.length + 1 || can === MUTED_OBJECTS.length + 1;
  if (!isOfObject || isPlainMap(valueAt(written, path.slice(0, can)))) return path;
  return [...path.slice(0, can), ...path.slice(can + 1)];
}

function dayKey(hours: PlainData | undefined, day: string | number): string | number {
  if (!isPlainMap(hours) || Object.hasOwn(hours, day)) return day;
  return Object.keys(hours).find((key) => parseWeekdays(key)?.some((each) => each === day)) ?? day;
}
