import type { JsonSchema } from './jsonSchema.ts';
import { mapChildren } from './mapChildren.ts';

const PLACEHOLDER: JsonSchema = { type: 'string', pattern: '\\$\\{' };

/** Lets every single value be a text with a `${…}` in it, whatever format it must have once that is replaced. */
export function acceptPlaceholders(schema: JsonSchema): JsonSchema {
  if (schema.type !== 'string') return mapChildren(schema, acceptPlaceholders);
  const { title, description, default: byDefault, examples, ...limits } = schema;
  const about = { title, description, default: byDefault, examples };
  const given = Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined));
  return { ...given, anyOf: [limits, PLACEHOLDER] };
}
