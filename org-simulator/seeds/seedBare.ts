import { projectProfile } from '../metadataApi/projection/projectProfile.ts';
import type { OrgState, SObjectRecord } from '../state/orgState.ts';
import { assignProfileSet } from '../users/profileAssignment.ts';
import { permissionSetLicenses, userLicenses } from './licenses.ts';
import { maximumPermissions } from './maximumPermissions.ts';
import { type ProfileSeed, standardProfiles } from './standardProfiles.ts';

/** A new org: the organisation, licences, standard profiles and one administrator. Returns the administrator. */
export function seedBare(org: OrgState): SObjectRecord {
  seedOrganization(org);
  for (const license of userLicenses) {
    org.records.insert('UserLicense', { ...license, MasterLabel: license.Name, Status: 'Active', UsedLicenses: 0 });
  }
  for (const license of permissionSetLicenses) {
    const maxima = Object.fromEntries(maximumPermissions(license.DeveloperName).map((name) => [name, true]));
    const row = { ...license, ...maxima, Language: 'en_US', Status: 'Active', UsedLicenses: 0 };
    org.records.insert('PermissionSetLicense', row);
  }
  const profiles = standardProfiles.map((seed) => seedProfile(org, seed));
  org.records.insert('UserRole', { Name: 'CEO', DeveloperName: 'CEO', ParentRoleId: null, PortalType: 'None' });
  return seedAdministrator(org, profiles[0]!);
}

/** `TrialExpirationDate` and `IsSandbox` are what tells a scratch org from a sandbox (forcedotcom/sfdx-core, authInfo.ts). */
function seedOrganization(org: OrgState): void {
  const { type } = org.options;
  const expiry = new Date(org.now().getTime() + 30 * 86_400_000).toISOString().replace('Z', '+0000');
  org.records.insert('Organization', {
    Id: org.orgId,
    Name: 'Acme',
    InstanceName: 'WS0',
    IsSandbox: type === 'sandbox' || type === 'scratch',
    OrganizationType: type === 'developer' ? 'Developer Edition' : 'Enterprise Edition',
    NamespacePrefix: null,
    TrialExpirationDate: type === 'scratch' ? expiry : null,
    TimeZoneSidKey: 'GMT',
    DefaultLocaleSidKey: 'en_US',
    LanguageLocaleKey: 'en_US',
    Country: 'DE',
    IsReadOnly: false,
  });
}

function seedProfile(org: OrgState, { fullName, license, userPermissions }: ProfileSeed): SObjectRecord {
  const permissions = userPermissions.map((name) => ({ enabled: true, name }));
  const body = { custom: false, userLicense: license, userPermissions: permissions };
  const id = projectProfile({ fullName, body }, org);
  org.metadata.put({ type: 'Profile', fullName, id, body });
  return org.records.get('Profile', id)!;
}

function seedAdministrator(org: OrgState, profile: SObjectRecord): SObjectRecord {
  const { type } = org.options;
  const user = org.records.insert('User', {
    Username: `admin@acme.example${type === 'production' ? '' : `.${type}`}`,
    FirstName: 'Ada',
    LastName: 'Admin',
    Name: 'Ada Admin',
    Email: 'admin@acme.example',
    Alias: 'admin',
    CommunityNickname: 'admin',
    ProfileId: profile.Id,
    UserRoleId: null,
    IsActive: true,
    UserType: 'Standard',
    TimeZoneSidKey: 'GMT',
    LocaleSidKey: 'en_US',
    LanguageLocaleKey: 'en_US',
    EmailEncodingKey: 'UTF-8',
  });
  org.records.insert('UserLogin', { UserId: user.Id, IsFrozen: false, IsPasswordLocked: false });
  assignProfileSet(org, user);
  org.records.update('UserLicense', String(profile['UserLicenseId']), { UsedLicenses: 1 });
  return user;
}
