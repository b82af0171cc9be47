import type { OrgState } from '../../../org-simulator/state/orgState.ts';

/** Puts users into an org, each with a profile and a permission set of his own; gives their ids. */
export function addCrowd(state: OrgState, size: number): readonly string[] {
  const license = state.records.all('UserLicense').find((row) => row['Name'] === 'Salesforce Integration')!;
  const psl = state.records.all('PermissionSetLicense')[0]!;
  return Array.from({ length: size }, (_, at) => {
    const { records } = state;
    const name = `Crowd_${at}`;
    const profile = records.insert('Profile', { Name: `Crowd ${at}`, UserLicenseId: license.Id });
    const owned = {
      Name: `X${profile.Id}`,
      IsOwnedByProfile: true,
      ProfileId: profile.Id,
      PermissionsApiEnabled: true,
    };
    const hidden = records.insert('PermissionSet', owned).Id;
    const own = records.insert('PermissionSet', { Name: name, IsOwnedByProfile: false, Type: 'Regular' }).Id;
    const user = records.insert('User', {
      Username: `crowd-${at}.integration@acme.example`,
      IsActive: true,
      ProfileId: profile.Id,
      UserRoleId: null,
    }).Id;
    for (const PermissionSetId of [hidden, own]) {
      records.insert('PermissionSetAssignment', { AssigneeId: user, PermissionSetId, IsActive: true });
    }
    records.insert('PermissionSetLicenseAssign', { AssigneeId: user, PermissionSetLicenseId: psl.Id });
    records.insert('ObjectPermissions', { ParentId: own, SobjectType: 'Lead', PermissionsRead: true });
    records.insert('FieldPermissions', {
      ParentId: own,
      SobjectType: 'Lead',
      Field: 'Lead.Email',
      PermissionsRead: true,
    });
    grantEntities(state, own);
    return user;
  });
}

/** A class and a custom permission, the same for everybody. */
function grantEntities({ records }: OrgState, ParentId: string): void {
  const granted = [
    ['ApexClass', records.all('ApexClass')[0]?.Id],
    ['CustomPermission', records.all('CustomPermission')[0]?.Id],
  ] as const;
  for (const [SetupEntityType, SetupEntityId] of granted) {
    records.insert('SetupEntityAccess', { ParentId, SetupEntityId: SetupEntityId ?? null, SetupEntityType });
  }
}
