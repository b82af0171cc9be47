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

/** An operation stands with all that it depends on: the tool adds nothing that nobody wrote. */
export const objectOperations: DefinitionRule = ({ definition }) =>
  resolveObjects(definition.access?.objects ?? {}).flatMap(({ object, can }) =>
    can.flatMap((operation, index) => {
      const missing = needsOf(object, operation).filter((needed) => !can.includes(needed));
      if (missing.length === 0) return [];
      const message = `"${operation}" on ${object} depends on ${listText(missing)}.`;
      const fix = `Add ${listText(missing)} to access.objects.${object}.`;
      return [{ severity: 'problem', path: ['access', 'objects', object, 'can', index], message, fix }];
    }),
  );
