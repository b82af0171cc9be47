import type { JsonSchema } from './jsonSchema.ts';

/** The same schema with one more form of value; what is said about the value stays outside, where editors look. */
export function addAlternative(schema: JsonSchema, alternative: JsonSchema): JsonSchema {
  const { title, description, default: byDefault, examples, ...limits } = schema;
  const about = Object.entries({ title, description, default: byDefault, examples });
  const given = Object.fromEntries(about.filter(([, value]) => value !== undefined));
  return { ...given, anyOf: [...(limits.anyOf ?? [limits]), alternative] };
}
