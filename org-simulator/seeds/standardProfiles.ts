import userPermissionNames from '../../generator/schema/userPermissionNames.json' with { type: 'json' };

export interface ProfileSeed {
  /** As the Metadata API calls it; Profile.Name differs for the oldest profiles. */
  readonly fullName: string;
  readonly license: string;
  readonly userPermissions: readonly string[];
}

/** Not even a System Administrator has these by default: they bind or exempt their holder. */
const NOT_FOR_ADMINISTRATORS = new Set([
  'ApiUserOnly',
  'BypassMFAForUiLogins',
  'CreateAuditFields',
  'ForceTwoFactor',
  'PasswordNeverExpires',
  'TwoFactorApi',
  'UpdateWithInactiveOwner',
  'BulkApiHardDelete',
  'ViewEncryptedData',
  'ViewAllFieldsGlobal',
  'QueryAllFiles',
]);

/**
 * Profiles of a new org. The API-only one holds exactly these three permissions, as retrieved profiles show;
 * it replaced "Salesforce API Only System Integrations" (Salesforce Help, platform.integration_user).
 */
export const standardProfiles: readonly ProfileSeed[] = [
  {
    fullName: 'Admin',
    license: 'Salesforce',
    userPermissions: userPermissionNames.filter((name) => !NOT_FOR_ADMINISTRATORS.has(name)),
  },
  {
    fullName: 'Standard',
    license: 'Salesforce',
    userPermissions: [
      'ActivitiesAccess',
      'ApiEnabled',
      'ChatterInternalUser',
      'EditEvent',
      'EditTask',
      'RunReports',
      'ViewHelpLink',
      'ViewRoles',
      'ViewSetup',
    ],
  },
  {
    fullName: 'Minimum Access - Salesforce',
    license: 'Salesforce',
    userPermissions: ['ActivitiesAccess', 'ChatterInternalUser', 'LightningConsoleAllowedForUser', 'ViewHelpLink'],
  },
  {
    fullName: 'Minimum Access - API Only Integrations',
    license: 'Salesforce Integration',
    userPermissions: ['ApiEnabled', 'ApiUserOnly', 'ChatterInternalUser'],
  },
];
