import type { GrantKind, GrantOperation } from '../../access/effectiveAccess.ts';
import type { GrantQuestion } from '../../access/pathsOf.ts';

/** What a value of a profile or permission set grants, as effective access names it. */
export type GrantReference = GrantQuestion;

const ENTRY = /^(\w+)\[(.*)\]\.(\w+)$/;

const OPERATIONS: Readonly<Record<string, GrantOperation>> = {
  allowCreate: 'create',
  allowDelete: 'delete',
  allowEdit: 'edit',
  allowRead: 'read',
  modifyAllRecords: 'modifyAll',
  viewAllFields: 'viewAllFields',
  viewAllRecords: 'viewAll',
  readable: 'read',
  editable: 'edit',
};

const KINDS: Readonly<Record<string, GrantKind>> = {
  applicationVisibilities: 'application',
  classAccesses: 'apexClass',
  customMetadataTypeAccesses: 'customMetadataType',
  customPermissions: 'customPermission',
  customSettingAccesses: 'customSetting',
  externalCredentialPrincipalAccesses: 'externalCredentialPrincipal',
  externalDataSourceAccesses: 'externalDataSource',
  fieldPermissions: 'field',
  flowAccesses: 'flow',
  objectPermissions: 'object',
  pageAccesses: 'apexPage',
  tabSettings: 'tab',
  tabVisibilities: 'tab',
  userPermissions: 'userPermission',
};

/** Null for what effective access does not know: login ranges, labels, settings of apps. */
export function grantOfPath(path: string): GrantReference | null {
  const [, element = '', name = '', leaf = ''] = ENTRY.exec(path) ?? [];
  const kind = KINDS[element];
  return kind === undefined ? null : { kind, name, operation: OPERATIONS[leaf] ?? 'access' };
}
