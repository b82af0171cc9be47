import { mayField } from '../access/dataAccess.ts';
import type { FieldDescription, ObjectDescription, OrgState, SObjectRecord } from '../state/orgState.ts';
import { catalogRows } from './catalogRows.ts';
import { entityDefinition } from './entityDefinition.ts';
import { type QueryContext, readableObject } from './queryContext.ts';
import { noSuchColumn, noSuchRelationship, soqlError } from './soqlError.ts';

/** A field reached over any number of parent relationships. */
export interface FieldPath {
  /** The reference fields to follow, outermost first, with the names their relationships have in answers. */
  readonly steps: readonly { readonly field: FieldDescription; readonly relationship: string }[];
  readonly field: FieldDescription;
  readonly object: ObjectDescription;
}

export type Value = string | number | boolean | null;

/** Resolves `Profile.UserLicense.Name`, names in any case; at most five levels (SOQL Reference, Relationship Queries). */
export function resolvePath(context: QueryContext, start: ObjectDescription, names: readonly string[]): FieldPath {
  const steps: { field: FieldDescription; relationship: string }[] = [];
  let candidates = [start];
  for (const name of names.slice(0, -1)) {
    const step = candidates.flatMap((object) => findReference(object, name) ?? [])[0];
    if (step === undefined) throw soqlError(context.text, names.join('.'), noSuchRelationship(name));
    steps.push(step);
    candidates = step.field.referenceTo.flatMap((type) => context.org.objects.get(type) ?? []);
  }
  const { object, field } = findField(context, candidates, names);
  return { steps, field, object };
}

function findField(context: QueryContext, candidates: readonly ObjectDescription[], names: readonly string[]) {
  const name = names.at(-1)!;
  for (const object of candidates) {
    const field = object.fields.find((other) => other.name.toLowerCase() === name.toLowerCase());
    if (field === undefined) continue;
    readableObject(context, object.name);
    if (mayField(context.access, object, field).read) return { object, field };
  }
  throw soqlError(context.text, names.join('.'), noSuchColumn(name, candidates[0]?.name ?? ''));
}

function findReference(object: ObjectDescription, relationship: string) {
  const found = object.fields.find(
    (field) => field.type === 'reference' && relationshipName(field.name).toLowerCase() === relationship.toLowerCase(),
  );
  return found === undefined ? undefined : { field: found, relationship: relationshipName(found.name) };
}

/** `ProfileId` is followed as `Profile`, `Site__c` as `Site__r`. */
export function relationshipName(field: string): string {
  return field.endsWith('__c') ? field.replace(/__c$/, '__r') : field.replace(/Id$/, '');
}

/** The value a path leads to; null where a reference is empty. */
export function valueAt(org: OrgState, row: SObjectRecord, path: FieldPath): Value {
  const end = path.steps.reduce<SObjectRecord | undefined>(
    (current, { field }) => (current === undefined ? undefined : referencedRow(org, field, current[field.name])),
    row,
  );
  return end === undefined ? null : fieldValue(end, path.field);
}

/** Checkboxes are never empty. */
export function fieldValue(row: SObjectRecord, field: FieldDescription): Value {
  return row[field.name] ?? (field.type === 'boolean' ? false : null);
}

/** The row a reference points to, whichever of its types it is. */
export function referencedRow(
  org: OrgState,
  field: FieldDescription,
  id: Value | undefined,
): SObjectRecord | undefined {
  if (typeof id !== 'string') return undefined;
  for (const type of field.referenceTo) {
    const row = type === 'EntityDefinition' ? entityDefinition(org, id) : rowOf(org, type, id);
    if (row !== undefined) return row;
  }
  return undefined;
}

function rowOf(org: OrgState, type: string, id: string): SObjectRecord | undefined {
  return catalogRows(org, type)?.find((row) => row.Id === id) ?? org.records.get(type, id);
}

/** The type of the row a reference points to. */
export function referencedType(org: OrgState, field: FieldDescription, id: string): string {
  return field.referenceTo.find((type) => org.records.get(type, id) !== undefined) ?? field.referenceTo[0] ?? 'Name';
}
