import type * as z from 'zod';
import { apiName } from './apiName.ts';
import { listOf } from './listOf.ts';

/** A list of API names of components, which may be empty. */
export function nameList(description: string, example: string): ReturnType<typeof listOf<z.ZodString>> {
  return listOf(
    apiName({ description: 'API name, with the namespace for a component of a package.', example }),
    description,
  );
}
