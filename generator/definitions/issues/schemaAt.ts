import * as z from 'zod';
import type { KeyPath } from '../../shared/keyPath.ts';

/** The schema of the value at a key path; null when the path leads nowhere. Of a union, the part that has the key. */
export function schemaAt(schema: z.ZodType, keyPath: KeyPath): z.ZodType | null {
  const [segment, ...rest] = keyPath;
  if (segment === undefined) return unwrap(schema);
  const child = childOf(unwrap(schema), segment);
  return child === null ? null : schemaAt(child, rest);
}

function unwrap(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? unwrap(schema.unwrap() as z.ZodType) : schema;
}

function childOf(schema: z.ZodType, segment: string | number): z.ZodType | null {
  if (schema instanceof z.ZodObject) return (schema.shape[segment] as z.ZodType | undefined) ?? null;
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  if (schema instanceof z.ZodArray) return typeof segment === 'number' ? (schema.element as z.ZodType) : null;
  if (!(schema instanceof z.ZodUnion)) return null;
  const children = schema.options.map((option) => childOf(unwrap(option as z.ZodType), segment));
  return children.find((child) => child !== null) ?? null;
}
