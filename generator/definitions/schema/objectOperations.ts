import * as z from 'zod';

/** What can be done with records of an object, in Salesforce's order. */
export const OBJECT_OPERATIONS = [
  'read',
  'create',
  'edit',
  'delete',
  'view-all',
  'modify-all',
  'view-all-fields',
] as const;

/** At least one operation. */
export function objectOperations(description: string, example: readonly string[]) {
  return z
    .array(z.enum(OBJECT_OPERATIONS))
    .min(1)
    .meta({ description, examples: [example] });
}
