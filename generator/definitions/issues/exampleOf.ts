import type * as z from 'zod';

/** The first example that a schema gives for its values. */
export function exampleOf(schema: z.ZodType | null): unknown {
  const examples = schema?.meta()?.['examples'];
  return Array.isArray(examples) ? examples[0] : undefined;
}
