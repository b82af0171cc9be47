import type { JsonSchema } from './jsonSchema.ts';

/** The same schema with every direct child replaced; key names of maps stay as they are. */
export function mapChildren(schema: JsonSchema, map: (child: JsonSchema) => JsonSchema): JsonSchema {
  const { properties, additionalProperties, items, anyOf } = schema;
  const entries = Object.entries(properties ?? {}).map(([key, child]) => [key, map(child)] as const);
  return {
    ...schema,
    ...(properties === undefined ? {} : { properties: Object.fromEntries(entries) }),
    ...(typeof additionalProperties === 'object' ? { additionalProperties: map(additionalProperties) } : {}),
    ...(items === undefined ? {} : { items: map(items) }),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map(map) }),
  };
}
