import type { ResolvedGrants } from './resolvedGrants.ts';

/** The lists of names that a permission set grants, and a muting permission set takes away. */
export const GRANT_LISTS = [
  'userPermissions',
  'apexClasses',
  'apexPages',
  'flows',
  'customPermissions',
  'customMetadataTypes',
  'customSettings',
  'externalCredentials',
] as const satisfies readonly Exclude<keyof ResolvedGrants, 'objects'>[];
