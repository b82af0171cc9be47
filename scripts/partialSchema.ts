import type { JsonSchema } from './jsonSchema.ts';
import { mapChildren } from './mapChildren.ts';

/** Any part of what a schema describes: nothing is required, and null may stand for each key, which removes it. */
export function partialSchema(schema: JsonSchema): JsonSchema {
  const { required: _, default: __, ...rest } = mapChildren(schema, partialSchema);
  const entries = Object.entries(rest.properties ?? {}).map(([key, child]) => [key, orNull(child)] as const);
  return {
    ...rest,
    ...(rest.properties === undefined ? {} : { properties: Object.fromEntries(entries) }),
    ...(typeof rest.additionalProperties === 'object'
      ? { additionalProperties: orNull(rest.additionalProperties) }
      : {}),
  };
}

function orNull(schema: JsonSchema): JsonSchema {
  const { title, description, examples, ...rest } = schema;
  const about = Object.fromEntries(
    Object.entries({ title, description, examples }).filter(([, value]) => value !== undefined),
  );
  return { ...about, anyOf: [...(rest.anyOf ?? [rest]), { type: 'null' }] };
}
