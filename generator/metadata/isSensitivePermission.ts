/**
 * Whether a user permission must be asked for in a definition and never comes along with a cloned profile.
 * Names and tiers follow the permission audit of hardisgroupcom/sfdx-hardis (`permissionsAuditUtils.ts`) and Salesforce's
 * security review topics (help: xcloud.shr_use_any_api_restriction, xcloud.security_require_2fa_api). Prefixes stand for
 * families, so that a permission of a later release is held back too.
 */
export function isSensitivePermission(name: string): boolean {
  return NAMES.has(name) || FAMILIES.test(name);
}

const FAMILIES =
  /^(?:Assign|Author|Bypass|CanApprove|Customize|Delegated|Delete|ExternalClientApp|Force|Freeze|Install|Manage|Modify|Monitor|Reset|TwoFactor|ViewAll|ViewEncrypted)/;

const NAMES: ReadonlySet<string> = new Set([
  'ApexRestServices',
  'BulkApiHardDelete',
  'ClientSecretRotation',
  'CreateAuditFields',
  'DataExport',
  'EditReadonlyFields',
  'ExportReport',
  'PasswordNeverExpires',
  'QueryAllFiles',
  'TransferAnyEntity',
  'UpdateWithInactiveOwner',
  'UseAnyApiClient',
  'ViewClientSecret',
  'ViewEventLogFiles',
  'ViewRoles',
  'ViewSetup',
]);
