import { eachField } from '../facts/eachField.ts';
import type { Rule } from '../rule.ts';

/** API version from which required fields are neither retrieved nor deployed (Metadata API Developer Guide, PermissionSet). */
const FIRST_VERSION = 30;

export const fieldWithoutPermissions: Rule = {
  id: 'field-without-permissions',
  title: 'A field that has no field permissions',
  category: 'platform',
  severity: 'error',
  sources: [
    'Metadata API Developer Guide, PermissionSet, fieldPermissions (API 30.0 and later)',
    'public deployment logs: "You cannot deploy to a required field"',
    'Object Reference and Field Reference Guide; Epic-ATS/NightlyBackup, profile Admin',
  ],
  controls: [],
  explanation:
    'Required and master-detail fields, system fields and the parts of addresses and names come with their object, or with the field they belong to. A permission set that names one of them is refused. Custom fields are judged by their source: see `metadata` in policy.yaml. A standard field that is only known to have had no permissions in one org is a warning.',
  on: 'object',
  holdsForMuting: true,
  check(access, { findObject, apiVersion }) {
    if (Number(apiVersion) < FIRST_VERSION) return [];
    const source = findObject(access.object);
    return eachField(access).flatMap(({ field, path }) => {
      const found = source.fields.get(field.toLowerCase());
      if (found === undefined || found.kind === 'ordinary' || found.kind === 'read-only') return [];
      const name = `${access.object}.${found.name}`;
      const message = `${name} ${found.because}: no permission set can name it.`;
      const fix = `Remove it: it comes with access to ${access.object}.`;
      const edit = { path, action: { kind: 'remove' } } as const;
      const base = { path, about: name, message, fix };
      return [found.kind === 'without' ? { ...base, isDoubtful: true as const } : { ...base, edit }];
    });
  },
  bad: {
    definition: 'access:\n  objects:\n    Account:\n      can: [read]\n      fields: { read: [Name, Industry] }\n',
  },
  good: { definition: 'access:\n  objects:\n    Account:\n      can: [read]\n      fields: { read: [Industry] }\n' },
};
