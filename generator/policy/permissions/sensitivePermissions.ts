/**
 * What each opens that an integration seldom needs, as the end of "It …". Tiers after the permission audit of
 * hardisgroupcom/sfdx-hardis (`permissionsAuditUtils.ts`), names after retrieved profiles.
 */
export const SENSITIVE_PERMISSIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ApexRestServices: 'opens every Apex REST class, not only those that are granted',
    BulkApiHardDelete: 'deletes records so that no recycle bin has them',
    CreateAuditFields: 'writes who created a record, and when',
    DataExport: 'exports all data of the org',
    EditReadonlyFields: 'writes fields that are read-only for it',
    ExportReport: 'takes whole reports out of the org',
    ManageChatterMessages: 'reads the private messages of others',
    ManageCustomPermissions: 'defines what other permissions mean',
    ManageDataIntegrations: 'watches and stops the data loads of others',
    ManageEncryptionKeys: 'replaces and destroys encryption keys',
    ManageHealthCheck: 'changes what the Health Check measures against',
    ManageReportsInPubFolders: 'changes the reports of everybody',
    ManageUnlistedGroups: 'reads groups that are not listed',
    PasswordNeverExpires: 'keeps one password for ever',
    QueryAllFiles: 'reads every file, whoever it was shared with',
    TransferAnyEntity: 'changes the owner of records',
    UpdateWithInactiveOwner: 'changes records whose owner is gone',
    ViewAllData: 'reads every record, whoever owns it',
    ViewAllFieldsGlobal: 'reads every field of every object',
    ViewAllUsers: 'reads all users',
    ViewEncryptedData: 'reads encrypted fields in the clear',
    ViewEventLogFiles: 'reads what everybody did',
    ViewRoles: 'reads the role hierarchy',
    ViewSetup: 'reads how the org is set up',
  }),
);
