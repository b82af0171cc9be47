import { compareText } from '../../shared/compareText.ts';
import type { ObjectAccess, ObjectOperation } from '../objectAccess.ts';

/** Operations alone, or with fields; as `access.objects` and `access.group.muting.objects` have them. */
export type WrittenObjects = Readonly<
  Record<
    string,
    | readonly ObjectOperation[]
    | { readonly can?: readonly ObjectOperation[] | undefined; readonly fields?: WrittenFields | undefined }
  >
>;

interface WrittenFields {
  readonly read?: readonly string[] | undefined;
  readonly edit?: readonly string[] | undefined;
}

/** Sorted by the object's name. */
export function resolveObjects(objects: WrittenObjects): readonly ObjectAccess[] {
  return Object.entries(objects)
    .map(([object, access]): ObjectAccess => {
      if (!isLong(access)) return { object, can: access, readFields: [], editFields: [] };
      const { can = [], fields: { read = [], edit = [] } = {} } = access;
      return { object, can, readFields: read, editFields: edit };
    })
    .toSorted((left, right) => compareText(left.object, right.object));
}

function isLong(access: WrittenObjects[string]): access is Exclude<WrittenObjects[string], readonly ObjectOperation[]> {
  return !Array.isArray(access);
}
