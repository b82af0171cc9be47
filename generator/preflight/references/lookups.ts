import { qualifiedName } from '../../org/qualifiedName.ts';
import type { BatchedQuery } from '../../org/queryBatch.ts';
import { type Soql, soql } from '../../org/soql.ts';
import { splitNames } from '../../org/splitNames.ts';
import { bareName } from '../../provision/bareName.ts';
import type { ReferenceKind } from './reference.ts';

export type Row = Readonly<Record<string, unknown>>;

/** How one sort of thing is looked for. */
export interface Lookup {
  readonly api: BatchedQuery['api'];
  /** What the query asks for because of a written name. */
  readonly asked: (name: string) => readonly string[];
  readonly find: (asked: readonly string[]) => Soql;
  /** Names of a row as a component may write them. */
  readonly names: (row: Row) => readonly string[];
  /** Every name, to suggest the nearest one. */
  readonly all: Soql;
}

export type LookupName = Exclude<ReferenceKind, 'customMetadataType' | 'customSetting' | 'field' | 'userPermission'>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const qualified = (column: string) => (row: Row) => [
  qualifiedName(text(row['NamespacePrefix']), text(row[column])),
  text(row[column]),
];

const asWritten = (name: string) => [name];
const bare = (name: string) => [bareName(name)];

/** Columns and objects: Object Reference; those of the Tooling API: Tooling API Developer Guide. */
export const LOOKUPS: Readonly<Record<LookupName, Lookup>> = {
  apexClass: {
    api: 'data',
    asked: bare,
    find: (names) => soql`SELECT Name, NamespacePrefix FROM ApexClass WHERE Name IN ${names}`,
    names: qualified('Name'),
    all: soql`SELECT Name, NamespacePrefix FROM ApexClass LIMIT 2000`,
  },
  apexPage: {
    api: 'data',
    asked: bare,
    find: (names) => soql`SELECT Name, NamespacePrefix FROM ApexPage WHERE Name IN ${names}`,
    names: qualified('Name'),
    all: soql`SELECT Name, NamespacePrefix FROM ApexPage LIMIT 2000`,
  },
  application: {
    api: 'tooling',
    asked: bare,
    find: (names) => soql`SELECT DeveloperName, NamespacePrefix FROM CustomApplication WHERE DeveloperName IN ${names}`,
    names: qualified('DeveloperName'),
    all: soql`SELECT DeveloperName, NamespacePrefix FROM CustomApplication LIMIT 2000`,
  },
  customPermission: {
    api: 'data',
    asked: bare,
    find: (names) => soql`SELECT DeveloperName, NamespacePrefix FROM CustomPermission WHERE DeveloperName IN ${names}`,
    names: qualified('DeveloperName'),
    all: soql`SELECT DeveloperName, NamespacePrefix FROM CustomPermission LIMIT 2000`,
  },
  // `<ExternalCredential>-<Principal>` (Metadata API Developer Guide, PermissionSet); the principal is not looked at.
  externalCredential: {
    api: 'tooling',
    asked: (name) => bare(name.split('-')[0] ?? ''),
    find: (names) =>
      soql`SELECT DeveloperName, NamespacePrefix FROM ExternalCredential WHERE DeveloperName IN ${names}`,
    names: qualified('DeveloperName'),
    all: soql`SELECT DeveloperName, NamespacePrefix FROM ExternalCredential LIMIT 2000`,
  },
  externalDataSource: {
    api: 'data',
    asked: bare,
    find: (names) =>
      soql`SELECT DeveloperName, NamespacePrefix FROM ExternalDataSource WHERE DeveloperName IN ${names}`,
    names: qualified('DeveloperName'),
    all: soql`SELECT DeveloperName, NamespacePrefix FROM ExternalDataSource LIMIT 2000`,
  },
  flow: {
    api: 'data',
    // Whether ApiName holds the namespace is not documented.
    asked: (name) => [name, bareName(name)],
    find: (names) => soql`SELECT ApiName, NamespacePrefix FROM FlowDefinitionView WHERE ApiName IN ${names}`,
    names: qualified('ApiName'),
    all: soql`SELECT ApiName, NamespacePrefix FROM FlowDefinitionView LIMIT 2000`,
  },
  // LIMIT is ignored and there is no second page (SOQL Operation Limitations), so only what can be customised is listed.
  object: {
    api: 'tooling',
    asked: asWritten,
    find: (names) =>
      soql`SELECT QualifiedApiName, IsCustomSetting FROM EntityDefinition WHERE QualifiedApiName IN ${names}`,
    names: (row) => [text(row['QualifiedApiName'])],
    all: soql`SELECT QualifiedApiName FROM EntityDefinition WHERE IsCustomizable = ${true}`,
  },
  // A connected app names the set by its label (retrieved apps of GSA/SF_WorkSpace).
  permissionSet: {
    api: 'data',
    asked: bare,
    find: (names) => soql`SELECT Name, Label, NamespacePrefix FROM PermissionSet
      WHERE IsOwnedByProfile = ${false} AND (Name IN ${names} OR Label IN ${names})`,
    names: (row) => [...qualified('Name')(row), text(row['Label'])],
    all: soql`SELECT Name, NamespacePrefix FROM PermissionSet WHERE IsOwnedByProfile = ${false} LIMIT 2000`,
  },
  // `Account.Partner` (Metadata API Developer Guide, PermissionSetRecordTypeVisibility).
  recordType: {
    api: 'data',
    asked: (name) => bare(name.split('.')[1] ?? ''),
    find: (names) =>
      soql`SELECT DeveloperName, NamespacePrefix, SobjectType FROM RecordType WHERE DeveloperName IN ${names}`,
    names: (row) => qualified('DeveloperName')(row).map((name) => `${text(row['SobjectType'])}.${name}`),
    all: soql`SELECT DeveloperName, NamespacePrefix, SobjectType FROM RecordType LIMIT 2000`,
  },
  role: {
    api: 'data',
    asked: asWritten,
    find: (names) => soql`SELECT DeveloperName FROM UserRole WHERE DeveloperName IN ${names}`,
    names: (row) => [text(row['DeveloperName'])],
    all: soql`SELECT DeveloperName FROM UserRole LIMIT 2000`,
  },
  userLicense: {
    api: 'data',
    asked: asWritten,
    find: (names) => soql`SELECT Name FROM UserLicense WHERE Name IN ${names}`,
    names: (row) => [text(row['Name'])],
    all: soql`SELECT Name FROM UserLicense LIMIT 2000`,
  },
};

/** Queries of one lookup for some written names, as few as the length of a URL allows. */
export function lookupQueries(name: LookupName, written: readonly string[]): readonly BatchedQuery[] {
  const { api, asked, find } = LOOKUPS[name];
  return splitNames(written.flatMap(asked)).map((some) => ({ api, statement: find(some) }));
}
