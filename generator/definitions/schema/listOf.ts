import * as z from 'zod';

/** A list that may be empty, which is also what applies when the key is left out. */
export function listOf<Item extends z.ZodType>(item: Item, description: string): z.ZodOptional<z.ZodArray<Item>> {
  return z
    .array(item)
    .meta({ description, default: [], examples: [item.meta()?.['examples']] })
    .optional();
}
