import { followedObject } from '../access/followedObject.ts';
import type { Finding } from '../finding.ts';
import type { ObjectAccess } from '../objectAccess.ts';
import { resolveObjects } from '../sections/resolveObjects.ts';
import type { DefinitionRule } from './definitionRule.ts';
import { listText } from './listText.ts';

/** Field access that its object's access makes useless, and fields in both lists. Reading: see `objectOperations`. */
export const fieldAccess: DefinitionRule = ({ definition }) =>
  resolveObjects(definition.access?.objects ?? {}).flatMap((access) => [
    ...inBothLists(access),
    ...notEditable(access),
  ]);

/** Salesforce stores one row for each field: `edit` includes reading. */
function inBothLists({ object, readFields, editFields }: ObjectAccess): readonly Finding[] {
  const edited = new Set(editFields.map((field) => field.toLowerCase()));
  return readFields.flatMap((field, index) => {
    if (!edited.has(field.toLowerCase())) return [];
    const message = `${object}.${field} stands under both "read" and "edit".`;
    const fix = 'Remove it from "read": "edit" includes reading.';
    return [{ severity: 'problem', path: fieldPath(object, 'read', index), message, fix }];
  });
}

/** A field is written when its record is created or edited. Without operations of its own: see `objectPermissions`. */
function notEditable({ object, can, editFields }: ObjectAccess): readonly Finding[] {
  if (can.length === 0 || can.includes('edit') || can.includes('create')) return [];
  if (followedObject(object) !== null) return [];
  return editFields.map((field, index) => ({
    severity: 'problem',
    path: fieldPath(object, 'edit', index),
    because: ['access', 'objects', object, 'can'],
    message: `${object}.${field} can never be edited here: ${object} grants only ${listText(can)}.`,
    fix: `Add "edit" to access.objects.${object}, or move the field to "read".`,
  }));
}

function fieldPath(object: string, list: 'read' | 'edit', index: number): Finding['path'] {
  return ['access', 'objects', object, 'fields', list, index];
}
