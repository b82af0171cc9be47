import { eachField } from '../facts/eachField.ts';
import type { Rule } from '../rule.ts';

export const fieldReadOnly: Rule = {
  id: 'field-read-only',
  title: 'A calculated field under "edit"',
  category: 'platform',
  severity: 'warning',
  sources: ['Metadata API Developer Guide, PermissionSet, fieldPermissions', 'Epic-ATS/NightlyBackup, profile Admin'],
  controls: [],
  explanation:
    'Formulas, roll-up summaries, auto-numbers and fields that Salesforce sets itself can be read and never edited. Custom fields are judged by their source: see `metadata` in policy.yaml. A warning, because orgs do return such permissions for some fields, without effect.',
  on: 'object',
  check(access, { findObject }) {
    const source = findObject(access.object);
    return eachField(access).flatMap(({ field, isEditable, path }) => {
      const found = source.fields.get(field.toLowerCase());
      if (!isEditable || found?.kind !== 'read-only') return [];
      const name = `${access.object}.${found.name}`;
      return [
        { path, about: name, message: `${name} ${found.because} and cannot be edited.`, fix: 'Move it to "read".' },
      ];
    });
  },
  bad: {
    definition:
      'access:\n  objects:\n    Order:\n      can: [read, edit]\n      fields: { edit: [TotalAmount, Description] }\n',
  },
  good: {
    definition:
      'access:\n  objects:\n    Order:\n      can: [read, edit]\n      fields: { read: [TotalAmount], edit: [Description] }\n',
  },
};
