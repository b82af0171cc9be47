import type { ObjectAccess } from '../../resolve/objectAccess.ts';
import { compareText } from '../../shared/compareText.ts';
import type { Evidence } from '../evidence.ts';
import type { Probe } from '../probe.ts';
import type { FieldDescription, ObjectDescription } from '../reading/objectDescription.ts';
import { seen } from '../seen.ts';

/** The fields of each granted object that can be described: those that are granted, and those that are not. */
export function probeFields(evidence: Evidence): readonly Probe[] {
  return evidence.user.access.objects.flatMap((access) => {
    const description = evidence.view.descriptions.get(access.object.toLowerCase());
    if (description === undefined) return [];
    return [...probeGranted(access, description), probeAbsent(evidence, access, description)];
  });
}

function probeGranted(access: ObjectAccess, { fields }: ObjectDescription): readonly Probe[] {
  const byName = new Map(fields.map((field) => [field.name.toLowerCase(), field]));
  const granted = [
    ...access.readFields.map((name) => ({ name, edit: false })),
    ...access.editFields.map((name) => ({ name, edit: true })),
  ];
  return granted
    .toSorted((left, right) => compareText(left.name, right.name))
    .map(({ name, edit }) => {
      const field = byName.get(name.toLowerCase());
      const subject = { area: 'field', name: `${access.object}.${name}: ${edit ? 'edit' : 'read'}` } as const;
      if (field === undefined) return seen(subject, false, 'the integration does not see the field');
      if (!edit) return seen(subject, true, 'described');
      const { createable, updateable } = field;
      return seen(subject, createable || updateable, `createable is ${createable}, updateable is ${updateable}`);
    });
}

/** Fields without field-level security are open to whoever may see the object, and say nothing. */
function probeAbsent(evidence: Evidence, access: ObjectAccess, { fields }: ObjectDescription): Probe {
  const subject = { area: 'field', name: `${access.object}: no other field` } as const;
  const granted = new Set([...access.readFields, ...access.editFields].map((name) => name.toLowerCase()));
  const others = fields.filter(({ name, permissionable }) => permissionable && !granted.has(name.toLowerCase()));
  const judged = others
    .filter(({ compoundFieldName }) => compoundFieldName === null)
    .map((field) => ({ field, origin: originOf(evidence, access, field) }));
  const wrong = judged.filter(({ origin }) => origin?.from !== 'definition');
  if (wrong.length === 0) {
    const more = judged.length === 0 ? '' : `; ${judged.length} more by sets that the definition names`;
    return seen(subject, true, `${granted.size} granted of ${fields.length} described${more}`);
  }
  const list = wrong.map(({ field, origin }) => `${field.name}${origin?.path ? ` (by ${origin.path})` : ''}`);
  return seen(subject, false, `the integration sees ${list.join(', ')}`);
}

/** A field is seen by its own grant, by View All Fields on its object, or by a user permission over all objects. */
function originOf({ explain, user }: Evidence, { object, can }: ObjectAccess, { name }: FieldDescription) {
  const own = ['ViewAllFieldsGlobal', 'ModifyAllData'].some((one) => user.access.userPermissions.includes(one));
  if (can.includes('view-all-fields') || own) return { from: 'definition', path: 'the definition' } as const;
  if (explain === null) return null;
  const origins = [
    explain({ kind: 'field', name: `${object}.${name}`, operation: 'read' }),
    explain({ kind: 'field', name: `${object}.${name}`, operation: 'edit' }),
    explain({ kind: 'object', name: object, operation: 'viewAllFields' }),
    ...['ViewAllFieldsGlobal', 'ModifyAllData'].map((one) =>
      explain({ kind: 'userPermission', name: one, operation: 'access' }),
    ),
  ];
  return origins.find(({ from }) => from === 'definition') ?? origins.find(({ from }) => from === 'elsewhere') ?? null;
}
