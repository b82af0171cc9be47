import type { ObjectAccess } from './objectAccess.ts';

/** Everything that a permission set grants, or a muting permission set takes away. */
export interface ResolvedGrants {
  readonly userPermissions: readonly string[];
  readonly objects: readonly ObjectAccess[];
  readonly apexClasses: readonly string[];
  readonly apexPages: readonly string[];
  readonly flows: readonly string[];
  readonly customPermissions: readonly string[];
  readonly customMetadataTypes: readonly string[];
  readonly customSettings: readonly string[];
  /** `<ExternalCredential>-<Principal>`. */
  readonly externalCredentials: readonly string[];
}
