import type { ObjectAccess } from '../../resolve/objectAccess.ts';
import type { KeyPath } from '../../shared/keyPath.ts';

export interface ListedField {
  readonly field: string;
  readonly isEditable: boolean;
  /** In the object's access. */
  readonly path: KeyPath;
}

/** Every field that an object's access lists, with its place. */
export function eachField({ readFields, editFields }: ObjectAccess): readonly ListedField[] {
  const listed = (fields: readonly string[], list: 'read' | 'edit') =>
    fields.map((field, index) => ({ field, isEditable: list === 'edit', path: ['fields', list, index] }));
  return [...listed(readFields, 'read'), ...listed(editFields, 'edit')];
}
