import type { ResolvedGrants } from '../resolvedGrants.ts';

/** What applies where none of the lists is written. */
export const NO_GRANTS: Omit<ResolvedGrants, 'objects'> = {
  userPermissions: [],
  apexClasses: [],
  apexPages: [],
  flows: [],
  customPermissions: [],
  customMetadataTypes: [],
  customSettings: [],
  externalCredentials: [],
};
