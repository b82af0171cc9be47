import { cloneProfile } from '../../generator/metadata/cloneProfile.ts';
import type { ReferenceProfile } from '../../generator/reference/profile/referenceProfile.ts';

const REFERENCE: ReferenceProfile = {
  file: 'reference/profiles/Old.profile-meta.xml',
  description: 'From the old profile',
  userLicense: 'Salesforce Integration',
  userPermissions: ['ApiEnabled', 'ApiUserOnly', 'ChatterInternalUser', 'ModifyAllData', 'RunReports', 'ViewSetup'],
  loginHours: null,
  loginIpRanges: [{ start: '10.0.0.1', end: '10.0.0.2', description: null }],
  otherElements: new Map([
    ['layoutAssignments', 31],
    ['fieldPermissions', 1200],
  ]),
  duplicates: 0,
};

function clone(reference: Partial<ReferenceProfile> = {}, license = 'Salesforce Integration') {
  return cloneProfile({ reference: { ...REFERENCE, ...reference }, license, name: 'ERP' });
}

describe('cloneProfile', () => {
  it('takes over ordinary user permissions, login ranges and the description, and names what it does not', () => {
    expect(clone()).toMatchObject({
      description: 'From the old profile',
      loginIpRanges: REFERENCE.loginIpRanges,
      userPermissions: ['ApiEnabled', 'ApiUserOnly', 'ChatterInternalUser', 'RunReports'],
    });
    expect(clone().notes).toEqual([
      'reference/profiles/Old.profile-meta.xml: profile "ERP" does not take over 1200 fieldPermissions, 31 layoutAssignments: ' +
        'access belongs in the permission set, under "access" in the definition.',
      'reference/profiles/Old.profile-meta.xml: profile "ERP" does not take over 2 sensitive user permissions ' +
        '(ModifyAllData, ViewSetup): if the integration needs them, list them under access.userPermissions.',
    ]);
  });

  it('takes over no user permission when the licence differs, and says so', () => {
    const { userPermissions, notes } = clone({ otherElements: new Map(), userLicense: 'Salesforce' });

    expect(userPermissions).toEqual([]);
    expect(notes.at(-1)).toBe(
      'reference/profiles/Old.profile-meta.xml: profile "ERP" does not take over 2 user permissions ' +
        '(ChatterInternalUser, RunReports): the file is for the license "Salesforce", this profile for "Salesforce Integration".',
    );
  });

  it('takes over no user permission when the file does not name its licence', () => {
    expect(clone({ userLicense: null }).userPermissions).toEqual([]);
    expect(clone({ userLicense: null }).notes.at(-1)).toContain('names no userLicense');
  });

  it('says nothing when there is nothing to say', () => {
    const plain = { otherElements: new Map<string, number>(), userPermissions: ['ApiEnabled'] };

    expect(clone(plain).notes).toEqual([]);
    expect(clone({ ...plain, userLicense: 'Salesforce' }).notes).toEqual([]);
  });

  it('says that repeated entries were merged', () => {
    expect(clone({ duplicates: 3 }).notes.at(-1)).toContain('3 repeated entries were merged');
  });

  it.each([
    // Every permission that is blocked by default for integration users.
    ...'ModifyAllData AuthorApex CustomizeApplication ModifyMetadata ManageProfilesPermissionsets ManageInteraction'.split(
      ' ',
    ),
    ...'ManageUsers ManageInternalUsers AssignPermissionSets ResetPasswords ManagePasswordPolicies'.split(' '),
    ...'ManageLoginAccessPolicies ManageTwoFactor ManageAuthProviders ManageCertificates ManageRoles'.split(' '),
    ...'ManageSharing ManageIpAddresses ManageRemoteAccess ManageNamedCredentials InstallPackaging'.split(' '),
    ...'UseAnyApiClient CanApproveUninstalledApps ViewClientSecret ClientSecretRotation'.split(' '),
    ...'ExternalClientAppAdmin ExternalClientAppDeveloper BypassMFAForUiLogins TwoFactorApi ForceTwoFactor'.split(' '),
    // Every one that deserves a warning.
    ...'ViewAllData ViewAllUsers ViewAllFieldsGlobal EditReadonlyFields QueryAllFiles CreateAuditFields'.split(' '),
    ...'UpdateWithInactiveOwner BulkApiHardDelete DataExport ExportReport ManageDataIntegrations'.split(' '),
    ...'ManageEncryptionKeys ViewEncryptedData ViewEventLogFiles ManageHealthCheck ManageCustomPermissions'.split(' '),
    ...'ViewSetup ViewRoles ApexRestServices PasswordNeverExpires TransferAnyEntity ManageUnlistedGroups'.split(' '),
    ...'ManageChatterMessages ManageReportsInPubFolders'.split(' '),
    // Others of retrieved profiles, and such as may come.
    ...'ViewUserPII ViewPlatformEvents CreatePackaging ContentAdministrator ImportLeads TransferAnyLead'.split(' '),
    ...'ManageSomethingNew ViewAllOfTomorrow ModifyAllOfTomorrow'.split(' '),
  ])('never takes over %s', (permission) => {
    expect(clone({ userPermissions: [permission] }).userPermissions).toEqual([]);
  });

  it.each(['ApiEnabled', 'ApiUserOnly', 'ChatterInternalUser', 'RunReports', 'EditTask', 'ConvertLeads'])(
    'takes over %s',
    (permission) => {
      expect(clone({ userPermissions: [permission] }).userPermissions).toEqual([permission]);
    },
  );
});
