import type { JsonSchema } from './jsonSchema.ts';

/** The same schema with the schemas of its keys and entries replaced; alternatives and names of keys stay as they are. */
export function mapChildren(schema: JsonSchema, map: (child: JsonSchema) => JsonSchema): JsonSchema {
  const { properties, additionalProperties, items } = schema;
  const entries = Object.entries(properties ?? {}).map(([key, child]) => [key, map(child)] as const);
  return {
    ...schema,
    ...(properties === undefined ? {} : { properties: Object.fromEntries(entries) }),
    ...(typeof additionalProperties === 'object' ? { additionalProperties: map(additionalProperties) } : {}),
    ...(items === undefined ? {} : { items: map(items) }),
  };
}
