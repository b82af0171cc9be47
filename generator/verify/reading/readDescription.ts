import type { FieldDescription, ObjectDescription } from './objectDescription.ts';

type Raw = Readonly<Record<string, unknown>>;

/** The answer of describe as a value; null when it is none. */
export function readDescription(body: unknown): ObjectDescription | null {
  if (typeof body !== 'object' || body === null) return null;
  const { name, fields, createable, updateable, deletable } = body as Raw;
  if (typeof name !== 'string' || !Array.isArray(fields)) return null;
  return {
    name,
    createable: createable === true,
    updateable: updateable === true,
    deletable: deletable === true,
    fields: fields.map((field) => readField(field as Raw)),
  };
}

function readField(raw: Raw): FieldDescription {
  const { name, type, length, compoundFieldName, picklistValues } = raw;
  return {
    name: String(name),
    type: String(type),
    createable: raw['createable'] === true,
    updateable: raw['updateable'] === true,
    nillable: raw['nillable'] === true,
    defaultedOnCreate: raw['defaultedOnCreate'] === true,
    permissionable: raw['permissionable'] === true,
    compoundFieldName: typeof compoundFieldName === 'string' && compoundFieldName !== name ? compoundFieldName : null,
    length: typeof length === 'number' ? length : 0,
    values: (Array.isArray(picklistValues) ? picklistValues : []).flatMap((entry: Raw) =>
      entry['active'] === true && typeof entry['value'] === 'string' ? entry['value'] : [],
    ),
  };
}
