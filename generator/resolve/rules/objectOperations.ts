import type { ObjectOperation } from '../objectAccess.ts';
import { resolveObjects } from '../sections/resolveObjects.ts';
import type { DefinitionRule } from './definitionRule.ts';
import { listText } from './listText.ts';

/**
 * What each object permission depends on. A deployment that leaves one out fails with "Permission Create Order depends
 * on permission(s): Read Order" (Salesforce help, "Object Permissions").
 */
const NEEDS: Readonly<Record<ObjectOperation, readonly ObjectOperation[]>> = {
  read: [],
  create: ['read'],
  edit: ['read'],
  delete: ['read', 'edit'],
  'view-all': ['read'],
  'modify-all': ['read', 'edit', 'delete', 'view-all'],
  'view-all-fields': ['read'],
};

/** Records of big objects are written and deleted, never edited (jongpie/NebulaLogger, LogEntryArchive__b). */
function needsOf(object: string, operation: ObjectOperation): readonly ObjectOperation[] {
  const needs = NEEDS[operation];
  return /__b$/i.test(object) ? needs.filter((needed) => needed !== 'edit') : needs;
}

/** All that operations on an object depend on and that is not among them. `NEEDS` leads nowhere that it does not name. */
function lackingOf(object: string, can: readonly ObjectOperation[]): readonly ObjectOperation[] {
  return [...new Set(can.flatMap((operation) => needsOf(object, operation)))].filter((needed) => !can.includes(needed));
}

/** An operation stands with all that it depends on: the tool adds nothing that nobody wrote. */
export const objectOperations: DefinitionRule = ({ definition }) =>
  resolveObjects(definition.access?.objects ?? {}).flatMap(({ object, can }) =>
    can.flatMap((operation, index) => {
      const missing = needsOf(object, operation).filter((needed) => !can.includes(needed));
      if (missing.length === 0) return [];
      const path = ['access', 'objects', object, 'can'];
      const message = `"${operation}" on ${object} depends on ${listText(missing)}.`;
      const fix = `Add ${listText(missing)} to access.objects.${object}.`;
      // The same for all operations of a list: what closes it as a whole.
      const widening = { path, has: can, lacks: lackingOf(object, can) };
      return [{ severity: 'problem', path: [...path, index], message, fix, widening }];
    }),
  );
