import { valueAt } from '../../definitions/issues/valueAt.ts';
import type { PlainData, PlainMap } from '../../definitions/plainData.ts';
import type { KeyPath } from '../../shared/keyPath.ts';
import { mergeLayers } from '../layers/mergeLayers.ts';

export interface Rest {
  readonly rest: PlainMap;
  /** What it is without, or has less of. */
  readonly omitted: readonly KeyPath[];
  /** A path in `rest` as one in the whole. */
  writtenPath(path: KeyPath): KeyPath;
}

/** A list that lost entries: which of the whole are left, in order. */
interface Shortened {
  readonly path: KeyPath;
  readonly kept: readonly number[];
}

/**
 * A merged definition without what is wrong in it: single entries of lists such as `login.ipRanges`, so that the others
 * are looked at all the same; single objects of `access.objects`, or what is wrong beside their operations, for the
 * same reason; else whole parts such as `login.hours`.
 */
export function withoutParts(merged: PlainMap, wrong: readonly KeyPath[]): Rest {
  const all = new Map(wrong.map((path) => partOf(merged, path)).map((path) => [JSON.stringify(path), path]));
  const parts = [...all.values()].filter((path) => !isBelowAnother(path, all));
  const shortened = parts.flatMap((path) => shorten(merged, path, wrong));
  const rest = parts.reduce<PlainMap>((left, path) => {
    const entries = shortened.find((list) => list.path === path)?.kept.map((index) => listAt(merged, path)[index]!);
    return mergeLayers([left, at(path, entries ?? null)]);
  }, merged);
  return { rest, omitted: parts, writtenPath: (path) => writtenPath(path, shortened) };
}

function isBelowAnother(path: KeyPath, parts: ReadonlyMap<string, KeyPath>): boolean {
  return [...path.keys()].some((length) => length > 0 && parts.has(JSON.stringify(path.slice(0, length))));
}

/** The list at the top that a path leads into, or the object, else what is second on its way. */
function partOf(merged: PlainMap, path: KeyPath): KeyPath {
  const [top = '', second] = path;
  if (Array.isArray(valueAt(merged, [top]))) return [top];
  if (top !== 'access' || second !== 'objects') return path.slice(0, 2);
  return isOfOperations(path) ? path.slice(0, 3) : path.slice(0, 4);
}

/** Without one of its operations, an object would seem to lack what others depend on. */
function isOfOperations([, , , key]: KeyPath): boolean {
  return key === 'can' || typeof key === 'number';
}

/** None when the value is no list, is itself wrong, or has no right entry: an empty list says something else. */
function shorten(merged: PlainMap, path: KeyPath, wrong: readonly KeyPath[]): readonly Shortened[] {
  const own = wrong.filter((other) => path.every((key, index) => key === other[index]));
  const bad = new Set(own.map((other) => other[path.length]));
  const kept = [...listAt(merged, path).keys()].filter((index) => !bad.has(index));
  return kept.length === 0 || bad.has(undefined) ? [] : [{ path, kept }];
}

function listAt(merged: PlainMap, path: KeyPath): readonly PlainData[] {
  const value = valueAt(merged, path);
  return Array.isArray(value) ? (value as readonly PlainData[]) : [];
}

function at([key = '', ...rest]: KeyPath, value: PlainData): PlainMap {
  return { [key]: rest.length === 0 ? value : at(rest, value) };
}

function writtenPath(path: KeyPath, shortened: readonly Shortened[]): KeyPath {
  const list = shortened.find((other) => other.path.every((key, index) => key === path[index]));
  if (list === undefined) return path;
  const { length } = list.path;
  const index = list.kept[Number(path[length])];
  return index === undefined ? path : [...list.path, index, ...path.slice(length + 1)];
}
