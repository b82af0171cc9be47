import { addAlternative } from './addAlternative.ts';
import type { JsonSchema } from './jsonSchema.ts';
import { mapChildren } from './mapChildren.ts';

const IN_TEXT: JsonSchema = { type: 'string', pattern: '\\$\\{' };
const AS_A_WHOLE: JsonSchema = { type: 'string', pattern: '^\\$\\{[^{}]*\\}$' };

/**
 * Lets every single value be a text with a `${…}` in it, whatever format it must have once that is replaced, and every
 * list and map below the outermost one be a `${…}` alone.
 */
export function acceptPlaceholders(schema: JsonSchema): JsonSchema {
  const { anyOf, ...mapped } = mapChildren(schema, withPlaceholder);
  return anyOf === undefined ? mapped : { ...mapped, anyOf: anyOf.map(acceptPlaceholders) };
}

function withPlaceholder(child: JsonSchema): JsonSchema {
  return addAlternative(acceptPlaceholders(child), child.type === 'string' ? IN_TEXT : AS_A_WHOLE);
}
