import { addAlternative } from './addAlternative.ts';
import type { JsonSchema } from './jsonSchema.ts';
import { mapChildren } from './mapChildren.ts';

/** Any part of what a schema describes: nothing is required, and null may stand for each key, which removes it. */
export function partialSchema(schema: JsonSchema): JsonSchema {
  const { required: _, default: __, anyOf, items, ...keys } = schema;
  return {
    ...mapChildren(keys, (child) => addAlternative(partialSchema(child), { type: 'null' })),
    // A list replaces a list as a whole: its entries are whole too.
    ...(items === undefined ? {} : { items }),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map(partialSchema) }),
  };
}
