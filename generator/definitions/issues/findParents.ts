import * as z from 'zod';
import type { KeyPath } from '../../shared/keyPath.ts';

/** Key paths of the maps in which a key has its place, as far as no names that people choose are on the way. */
export function findParents(schema: z.ZodType, key: string, path: KeyPath = []): readonly KeyPath[] {
  if (schema instanceof z.ZodOptional) return findParents(schema.unwrap() as z.ZodType, key, path);
  if (schema instanceof z.ZodUnion)
    return schema.options.flatMap((option) => findParents(option as z.ZodType, key, path));
  if (!(schema instanceof z.ZodObject)) return [];
  const below = Object.entries(schema.shape).flatMap(([name, child]) =>
    findParents(child as z.ZodType, key, [...path, name]),
  );
  return Object.hasOwn(schema.shape, key) ? [path, ...below] : below;
}
