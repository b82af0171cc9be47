import { userAccess } from '../access/userAccess.ts';
import type { OrgState } from '../state/orgState.ts';
import { MetadataFault } from './metadataFault.ts';
import type { Caller } from './sessionCheck.ts';

/**
 * Besides API Enabled, the Metadata API wants one of two permissions (Metadata API Developer Guide, "Metadata API
 * Security"; the text is that of public logs).
 * @throws MetadataFault when the caller has neither.
 */
export function requireMetadataAccess({ userId }: Caller, org: OrgState): void {
  const access = userAccess(org, userId);
  if (access.has('ApiEnabled') && (access.has('ModifyMetadata') || access.has('ModifyAllData'))) return;
  throw new MetadataFault(
    'INSUFFICIENT_ACCESS',
    'use of the Metadata API requires a user with the ModifyAllData or ModifyMetadata permissions',
    403,
  );
}
