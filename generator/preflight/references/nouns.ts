import type { ReferenceKind } from './reference.ts';

type Noun = Exclude<ReferenceKind, 'field' | 'userPermission'>;

/** Salesforce's word for a thing, and where Setup lists it. */
export const NOUNS: Readonly<Record<Noun, { readonly noun: string; readonly setup: string }>> = {
  apexClass: { noun: 'Apex class', setup: 'Setup > Apex Classes' },
  apexPage: { noun: 'Visualforce page', setup: 'Setup > Visualforce Pages' },
  application: { noun: 'app', setup: 'Setup > App Manager' },
  customMetadataType: { noun: 'custom metadata type', setup: 'Setup > Custom Metadata Types' },
  customPermission: { noun: 'custom permission', setup: 'Setup > Custom Permissions' },
  customSetting: { noun: 'custom setting', setup: 'Setup > Custom Settings' },
  externalCredential: { noun: 'external credential', setup: 'Setup > Named Credentials > External Credentials' },
  externalDataSource: { noun: 'external data source', setup: 'Setup > External Data Sources' },
  flow: { noun: 'flow', setup: 'Setup > Flows' },
  object: { noun: 'object', setup: 'Setup > Object Manager' },
  permissionSet: { noun: 'permission set', setup: 'Setup > Permission Sets' },
  recordType: { noun: 'record type', setup: 'Setup > Object Manager' },
  role: { noun: 'role', setup: 'Setup > Roles' },
  userLicense: { noun: 'user licence', setup: 'Setup > Company Information' },
};
