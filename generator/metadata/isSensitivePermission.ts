/**
 * Whether a user permission must be asked for in a definition and never comes along with a cloned profile.
 * Names and tiers follow the permission audit of hardisgroupcom/sfdx-hardis (`permissionsAuditUtils.ts`) and Salesforce's
 * security review topics (help: xcloud.shr_use_any_api_restriction, xcloud.security_require_2fa_api). Families stand for
 * what begins or ends alike in retrieved profiles, so that a permission of a later release is held back too: one too
 * many costs a line in the definition, one too few an access review.
 */
export function isSensitivePermission(name: string): boolean {
  return NAMES.has(name) || BEGINNINGS.test(name) || ENDINGS.test(name);
}

const BEGINNINGS = new RegExp(
  `^(?:${[
    'AppFramework',
    'Assign',
    'Author',
    'Bypass',
    'CanApprove',
    'CanInsert',
    'Connect',
    'Consent',
    'Customize',
    'Delegated',
    'Delete',
    'ExternalClientApp',
    'Force',
    'Freeze',
    'Import',
    'Install',
    'Manage',
    'Moderate',
    'Modify',
    'Monitor',
    'Packaging',
    'Privacy',
    'Reset',
    'Schedule',
    'Transfer',
    'TwoFactor',
    'ViewAll',
    'ViewEncrypted',
  ].join('|')})`,
);

const ENDINGS = /(?:Admin|Administrator|MigrationToolsUser|Packaging)$/;

const NAMES: ReadonlySet<string> = new Set([
  'ApexRestServices',
  'BulkApiHardDelete',
  'ClientSecretRotation',
  'CreateAuditFields',
  'DataExport',
  'EditBillingInfo',
  'EditReadonlyFields',
  'EmailMass',
  'ExportReport',
  'IsSsoEnabled',
  'PasswordNeverExpires',
  'QueryAllFiles',
  'RecordVisibilityAPI',
  'UpdateWithInactiveOwner',
  'UseAnyApiClient',
  'ViewClientSecret',
  'ViewDataLeakageEvents',
  'ViewEventLogFiles',
  'ViewHealthCheck',
  'ViewPlatformEvents',
  'ViewPrivateStaticResources',
  'ViewRoles',
  'ViewSetup',
  'ViewUserPII',
]);
