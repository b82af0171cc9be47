import * as z from 'zod';
import { exampleOf } from './exampleOf.ts';
import { knownKeys } from './knownKeys.ts';
import type { WrongValue } from './wrongValue.ts';
import { yamlText } from './yamlText.ts';

/** What to write instead of a value of the wrong type: the value itself in the right form where that is possible. */
export function suggestValue({ keyPath, schema, value }: WrongValue): string {
  if (schema instanceof z.ZodString) return suggestText(schema, value);
  const list = listIn(schema);
  if (list !== null && typeof value !== 'object') return `Write a list: ${listExample(list, value)}`;
  const keys = schema instanceof z.ZodObject ? knownKeys(schema) : [];
  if (keys.length > 0) return `Write a map with some of the keys ${keys.join(', ')}.`;
  const [key] = keyPath.slice(-1);
  return `Write for example: ${typeof key === 'string' ? `${key}: ` : ''}${yamlText(exampleOf(schema))}`;
}

function suggestText(schema: z.ZodString, value: unknown): string {
  if (typeof value === 'boolean') return `Put it in quotes: "${value}".`;
  // 66.0 is read as 66: the example shows what quotes keep.
  return typeof value === 'number'
    ? `Put it in quotes, as in "${exampleOf(schema)}".`
    : `Write a single text, such as "${exampleOf(schema)}".`;
}

function listIn(schema: z.ZodType | null): z.ZodArray | null {
  if (schema instanceof z.ZodArray) return schema;
  if (!(schema instanceof z.ZodUnion)) return null;
  return schema.options.find((option) => option instanceof z.ZodArray) ?? null;
}

/** The value itself as the only entry when it could be one. */
function listExample(list: z.ZodArray, value: unknown): string {
  const couldBeEntry = list.element instanceof z.ZodType && list.element.safeParse(value).success;
  return yamlText(couldBeEntry ? [value] : (exampleOf(list) ?? [exampleOf(list.element as z.ZodType)]));
}
