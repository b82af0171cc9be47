import * as z from 'zod';
import { quoteValue } from './quoteValue.ts';

/** What a schema asks for, to begin a sentence with. */
export function needOf(schema: z.ZodType | null): string {
  if (schema instanceof z.ZodUnion) {
    const [first = '', ...others] = schema.options.map((option) => needOf(option as z.ZodType));
    return [first, ...others.map((need) => need.replace('A ', 'a '))].join(' or ');
  }
  if (schema instanceof z.ZodLiteral) return quoteValue(schema.value);
  if (schema instanceof z.ZodArray) return 'A list';
  return [z.ZodObject, z.ZodRecord, z.ZodCustom].some((type) => schema instanceof type) ? 'A map' : 'A text';
}
