import type { OrgState } from '../../state/orgState.ts';
import { componentId } from './componentId.ts';

/** Where rows of a type may be, and which column has the name; the metadata store is asked first. */
const ROWS: Readonly<Record<string, { readonly sObject: string; readonly column: string }>> = {
  ApexClass: { sObject: 'ApexClass', column: 'Name' },
  ApexPage: { sObject: 'ApexPage', column: 'Name' },
  CustomApplication: { sObject: 'AppDefinition', column: 'DeveloperName' },
  CustomPermission: { sObject: 'CustomPermission', column: 'DeveloperName' },
  ExternalCredential: { sObject: 'ExternalCredential', column: 'DeveloperName' },
  Flow: { sObject: 'FlowDefinitionView', column: 'ApiName' },
  RecordType: { sObject: 'RecordType', column: 'DeveloperName' },
};

/** The id of something that metadata refers to by name; undefined when the org has no such thing. */
export function findReference(type: string, name: string, org: OrgState): string | undefined {
  const component = org.metadata.get(type, name);
  if (component !== undefined) return component.id;
  if (type === 'CustomObject') return org.objects.get(name) && componentId('01I', name);
  const rows = ROWS[type];
  if (rows === undefined) return undefined;
  const wanted = name.toLowerCase();
  return org.records.all(rows.sObject).find((row) => String(row[rows.column]).toLowerCase() === wanted)?.Id;
}
