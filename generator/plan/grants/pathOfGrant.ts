import type { GrantKind } from '../../access/effectiveAccess.ts';
import type { GrantQuestion } from '../../access/pathsOf.ts';

const OBJECT: Readonly<Record<string, string>> = {
  read: 'allowRead',
  create: 'allowCreate',
  edit: 'allowEdit',
  delete: 'allowDelete',
  viewAllFields: 'viewAllFields',
  viewAll: 'viewAllRecords',
  modifyAll: 'modifyAllRecords',
};

const ELEMENTS: Readonly<Partial<Record<GrantKind, string>>> = {
  apexClass: 'classAccesses',
  apexPage: 'pageAccesses',
  customMetadataType: 'customMetadataTypeAccesses',
  customPermission: 'customPermissions',
  customSetting: 'customSettingAccesses',
  externalCredentialPrincipal: 'externalCredentialPrincipalAccesses',
  externalDataSource: 'externalDataSourceAccesses',
  flow: 'flowAccesses',
  userPermission: 'userPermissions',
};

/** The value of a permission set that grants this, as `grantOfPath` reads it. */
export function pathOfGrant({ kind, name, operation }: GrantQuestion): string {
  if (kind === 'object') return `objectPermissions[${name}].${OBJECT[operation]}`;
  if (kind === 'field') return `fieldPermissions[${name}].${operation === 'edit' ? 'editable' : 'readable'}`;
  if (kind === 'application') return `applicationVisibilities[${name}].visible`;
  if (kind === 'tab') return `tabSettings[${name}].visibility`;
  return `${ELEMENTS[kind] ?? kind}[${name}].enabled`;
}
