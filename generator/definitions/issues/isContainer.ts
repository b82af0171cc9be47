import * as z from 'zod';

/** True when only lists or maps can stand here. */
export function isContainer(schema: z.ZodType | null): boolean {
  if (schema instanceof z.ZodUnion) return schema.options.every((option) => isContainer(option as z.ZodType));
  return [z.ZodObject, z.ZodArray, z.ZodRecord, z.ZodCustom].some((type) => schema instanceof type);
}
