/**
 * What each lets an integration do that is an administrator's work, as the end of "It can …". Tiers after the
 * permission audit of hardisgroupcom/sfdx-hardis (`permissionsAuditUtils.ts`), names after retrieved profiles;
 * UseAnyApiClient and CanApproveUninstalledApps after Salesforce help 005228838 and 005132365.
 */
export const ADMINISTRATOR_PERMISSIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    AssignPermissionSets: 'give itself and others any permission set',
    AuthorApex: 'run code of its own as anybody',
    BypassMFAForUiLogins: 'log in without a second factor',
    CanApproveUninstalledApps: 'let in apps that nobody approved',
    ClientSecretRotation: 'replace the secrets of apps',
    CustomizeApplication: 'change what the org is made of',
    ExternalClientAppAdmin: 'change the policies of apps',
    ExternalClientAppDeveloper: 'make apps of its own',
    InstallPackaging: 'install packages',
    ManageAuthProviders: 'change where users of the org are authenticated',
    ManageCertificates: 'replace the certificates of the org',
    ManageInteraction: 'change flows, which may run with more rights than its own',
    ManageInternalUsers: 'create and change users',
    ManageIpAddresses: 'change from where people may log in',
    ManageLoginAccessPolicies: 'let support into the accounts of users',
    ManageNamedCredentials: 'change where the org sends its data, and with which secret',
    ManagePasswordPolicies: 'weaken passwords',
    ManageProfilesPermissionsets: 'change what anybody may do, itself included',
    ManageRemoteAccess: 'change connected apps',
    ManageRoles: 'change the role hierarchy, and so who sees which records',
    ManageSharing: 'change who sees which records',
    ManageTwoFactor: 'take second factors away',
    ManageUsers: 'create and change users, administrators included',
    ModifyAllData: 'read, change and delete every record, whoever owns it',
    ModifyMetadata: 'change what the org is made of through the Metadata API',
    ResetPasswords: 'take over accounts by resetting their passwords',
    UseAnyApiClient: 'use apps that API Access Control keeps out',
    ViewClientSecret: 'read the secrets of apps',
  }),
);
