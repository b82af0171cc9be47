import * as z from 'zod';

/** Keys that may stand in a map of this schema; empty when any may. */
export function knownKeys(schema: z.ZodType | null): readonly string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  return schema instanceof z.ZodUnion ? schema.options.flatMap((option) => knownKeys(option as z.ZodType)) : [];
}
