import { userPermissionNames } from '../catalog/userPermissionNames.ts';

export interface ProfileSeed {
  /** As the Metadata API calls it; the label differs for the oldest profiles. */
  readonly fullName: string;
  readonly label: string;
  readonly license: string;
  readonly userType: string;
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
    label: 'System Administrator',
    license: 'Salesforce',
    userType: 'Standard',
    userPermissions: userPermissionNames.filter((name) => !NOT_FOR_ADMINISTRATORS.has(name)),
  },
  {
    fullName: 'Standard',
    label: 'Standard User',
    license: 'Salesforce',
    userType: 'Standard',
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
    label: 'Minimum Access - Salesforce',
    license: 'Salesforce',
    userType: 'Standard',
    userPermissions: ['ActivitiesAccess', 'ChatterInternalUser', 'LightningConsoleAllowedForUser', 'ViewHelpLink'],
  },
  {
    fullName: 'Minimum Access - API Only Integrations',
    label: 'Minimum Access - API Only Integrations',
    license: 'Salesforce Integration',
    userType: 'Standard',
    userPermissions: ['ApiEnabled', 'ApiUserOnly', 'ChatterInternalUser'],
  },
];
