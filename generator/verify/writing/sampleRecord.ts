import type { ObjectDescription } from '../reading/objectDescription.ts';
import { sampleValue } from './sampleValue.ts';

/** A record with just what is required; `missing`: required fields that cannot be filled, such as lookups. */
export interface SampleRecord {
  readonly values: Readonly<Record<string, string | number>>;
  readonly missing: readonly string[];
}

/** What must be given: it takes no null, and nothing fills it (REST API Developer Guide, "sObject Describe"). */
export function sampleRecord({ fields }: ObjectDescription): SampleRecord {
  const required = fields.filter(
    ({ createable, nillable, defaultedOnCreate, type }) =>
      createable && !nillable && !defaultedOnCreate && type !== 'boolean',
  );
  const filled = required.map((field) => ({ name: field.name, value: sampleValue(field) }));
  return {
    values: Object.fromEntries(filled.flatMap(({ name, value }) => (value === null ? [] : [[name, value]]))),
    missing: filled.flatMap(({ name, value }) => (value === null ? name : [])),
  };
}
