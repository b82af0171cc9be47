import type { OrgState } from '../../state/orgState.ts';
import { findPermissionSet } from '../components/findPermissionSet.ts';
import { findProfile } from '../components/findProfile.ts';
import { replaceRows } from './replaceRows.ts';

interface Preauthorization {
  readonly appId: string;
  readonly appType: 'ConnectedApplication' | 'ExternalClientApplication';
  readonly permissionSets: readonly string[];
  readonly profiles: readonly string[];
}

/**
 * Who is pre-authorised for an app, as SetupEntityAccess rows: ParentId is the permission set, or the hidden permission
 * set of the profile; SetupEntityId is the ConnectedApplication or ExternalClientApplication row. (Object Reference,
 * SetupEntityAccess; eelywasa/sf-bulk-loader inserts such rows by hand.)
 */
export function preauthorize({ appId, appType, permissionSets, profiles }: Preauthorization, org: OrgState): void {
  const ownSets = permissionSets.map((name) => findPermissionSet(name, org)?.Id);
  const hiddenSets = profiles.map((name) => hiddenSetOf(findProfile(name, org)?.Id, org));
  const parents = [...ownSets, ...hiddenSets].filter((id) => id !== undefined);
  replaceRows(
    {
      type: 'SetupEntityAccess',
      concerns: (row) => row['SetupEntityId'] === appId,
      key: 'ParentId',
      rows: parents.map((id) => ({ ParentId: id, SetupEntityId: appId, SetupEntityType: appType })),
    },
    org,
  );
}

function hiddenSetOf(profileId: string | undefined, org: OrgState): string | undefined {
  return org.records
    .all('PermissionSet')
    .find((row) => profileId !== undefined && row['ProfileId'] === profileId && row['IsOwnedByProfile'] === true)?.Id;
}
