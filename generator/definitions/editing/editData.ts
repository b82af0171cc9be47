import { isPlainMap } from '../isPlainMap.ts';
import type { PlainData } from '../plainData.ts';
import type { EntryEdit } from './yamlEdit.ts';

/** What the data must be after an edit; undefined when the edit does not fit it. */
export function editData(data: PlainData | undefined, { path, action }: EntryEdit): PlainData | undefined {
  const [segment, ...rest] = path;
  const deeper = { path: rest, action };
  if (segment === undefined) return setScalar(data, action);
  if (typeof segment === 'number') return Array.isArray(data) ? editList(data, segment, deeper) : undefined;
  // Maps that are not there yet are made on the way; lists are not.
  const map = data === undefined ? {} : data;
  if (!isPlainMap(map)) return undefined;
  if (rest.length === 0 && action.kind === 'remove') return without(map, segment);
  const value = editData(Object.hasOwn(map, segment) ? map[segment] : undefined, deeper);
  return value === undefined ? undefined : { ...map, [segment]: value };
}

function setScalar(old: PlainData | undefined, action: EntryEdit['action']): PlainData | undefined {
  return action.kind === 'remove' || Array.isArray(old) || isPlainMap(old) ? undefined : action.value;
}

function without(map: Readonly<Record<string, PlainData>>, key: string): PlainData | undefined {
  return Object.hasOwn(map, key) ? Object.fromEntries(Object.entries(map).filter(([name]) => name !== key)) : undefined;
}

function editList(list: readonly PlainData[], index: number, edit: EntryEdit): PlainData | undefined {
  const isNew = index === list.length;
  if (index < 0 || index > list.length || (isNew && edit.path.length > 0)) return undefined;
  if (edit.path.length === 0 && edit.action.kind === 'remove') return isNew ? undefined : list.toSpliced(index, 1);
  const value = editData(list[index], edit);
  return value === undefined ? undefined : [...list.slice(0, index), value, ...list.slice(index + 1)];
}
