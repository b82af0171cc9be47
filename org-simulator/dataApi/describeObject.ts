import { mayField, mayObject } from '../access/dataAccess.ts';
import { relationshipName } from '../soql/fieldPath.ts';
import { isFilterable } from '../soql/unfilterableFields.ts';
import type { FieldDescription, ObjectDescription } from '../state/orgState.ts';
import { rulesOf } from '../users/rulesOf.ts';
import type { DataCall } from './dataCall.ts';

/** One entry of the list of all objects, and the head of an object's own description. */
export function describeBriefly(
  { access, base }: DataCall,
  object: ObjectDescription,
): Readonly<Record<string, unknown>> {
  const supports = (operation: 'create' | 'update' | 'delete') =>
    (rulesOf(object.name).calls ?? [operation]).includes(operation);
  return {
    name: object.name,
    label: object.label,
    labelPlural: `${object.label}s`,
    keyPrefix: object.keyPrefix,
    custom: object.custom,
    customSetting: false,
    createable: supports('create') && mayObject(access, object, 'PermissionsCreate'),
    updateable: supports('update') && mayObject(access, object, 'PermissionsEdit'),
    deletable: supports('delete') && mayObject(access, object, 'PermissionsDelete'),
    queryable: true,
    retrieveable: true,
    urls: {
      sobject: `${base}/sobjects/${object.name}`,
      describe: `${base}/sobjects/${object.name}/describe`,
      rowTemplate: `${base}/sobjects/${object.name}/{ID}`,
    },
  };
}

/** The description of an object with the fields that the user may read. */
export function describeFully(call: DataCall, object: ObjectDescription): Readonly<Record<string, unknown>> {
  const fields = object.fields.filter((field) => mayField(call.access, object, field).read);
  return {
    ...describeBriefly(call, object),
    fields: fields.map((field) => ({
      ...describeField(field, object, mayField(call.access, object, field).edit),
      picklistValues: picklistValues(call, object, field),
    })),
    childRelationships: [],
    recordTypeInfos: [],
  };
}

function describeField(
  field: FieldDescription,
  object: ObjectDescription,
  writable: boolean,
): Readonly<Record<string, unknown>> {
  return {
    name: field.name,
    label: field.label,
    type: field.type,
    length: field.length,
    custom: field.name.endsWith('__c'),
    calculated: field.calculated,
    createable: writable,
    updateable: writable,
    nillable: !field.required && field.type !== 'boolean',
    filterable: isFilterable(object.name, field),
    permissionable: field.permissionable,
    referenceTo: field.referenceTo,
    relationshipName: field.referenceTo.length > 0 ? relationshipName(field.name) : null,
    defaultedOnCreate: isDefaulted(field),
    compoundFieldName: null,
  };
}

/** Checkboxes are false when nothing is said, and records belong to who makes them (Object Reference, "System Fields"). */
function isDefaulted({ name, type }: FieldDescription): boolean {
  return type === 'boolean' || name === 'OwnerId';
}

/** What permissions can be given for is a picklist of its own (Object Reference, ObjectPermissions, SobjectType). */
function picklistValues({ org }: DataCall, object: ObjectDescription, { name }: FieldDescription): readonly unknown[] {
  if (object.name !== 'ObjectPermissions' || name !== 'SobjectType') return [];
  return org.objects
    .all()
    .filter(({ permissionable }) => permissionable)
    .map((each) => ({ active: true, defaultValue: false, label: each.label, validFor: null, value: each.name }));
}
