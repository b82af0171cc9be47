import type { GrantKind, GrantOperation } from '../../access/effectiveAccess.ts';

const OPERATIONS: Readonly<Record<GrantOperation, string>> = {
  read: 'Read',
  create: 'Create',
  edit: 'Edit',
  delete: 'Delete',
  viewAll: 'View All Records',
  modifyAll: 'Modify All Records',
  viewAllFields: 'View All Fields',
  access: 'Access',
};

const NOUNS: Readonly<Record<Exclude<GrantKind, 'object' | 'field'>, string>> = {
  userPermission: 'user permission',
  apexClass: 'Apex class',
  apexPage: 'Visualforce page',
  flow: 'flow',
  customPermission: 'custom permission',
  customMetadataType: 'custom metadata type',
  customSetting: 'custom setting',
  connectedApp: 'connected app',
  externalClientApp: 'external client app',
  tab: 'tab',
  application: 'app',
  externalDataSource: 'external data source',
  namedCredential: 'named credential',
  other: 'access to',
};

/** A grant in the words that changes are told in: `Delete on Lead`, `user permission ViewAllData`. */
export function grantWords(kind: GrantKind, name: string, operation: GrantOperation): string {
  return kind === 'object' || kind === 'field' ? `${OPERATIONS[operation]} on ${name}` : `${NOUNS[kind]} ${name}`;
}
