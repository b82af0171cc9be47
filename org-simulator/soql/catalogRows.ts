import type { FieldDescription, ObjectDescription, OrgState, SObjectRecord } from '../state/orgState.ts';
import { credentialPrincipals } from './credentialPrincipals.ts';
import { entityDefinition } from './entityDefinition.ts';

type Source = (org: OrgState) => readonly SObjectRecord[];

/** Objects whose rows are not stored: they follow the catalogue or the metadata. */
const SOURCES: Readonly<Record<string, Source>> = {
  AppMenuItem: appMenuItems,
  CustomApplication: (org) => ofMetadata(org, { type: 'CustomApplication', column: 'DeveloperName' }),
  EntityDefinition: (org) => org.objects.all().flatMap(({ name }) => entityDefinition(org, name) ?? []),
  EntityParticle: (org) => org.objects.all().flatMap(particles),
  ExternalCredential: (org) => ofMetadata(org, { type: 'ExternalCredential', column: 'DeveloperName' }),
  ExternalCredentialParameter: credentialPrincipals,
  ExternalDataSource: (org) => ofMetadata(org, { type: 'ExternalDataSource', column: 'DeveloperName' }),
  FlowDefinitionView: (org) => ofMetadata(org, { type: 'Flow', column: 'ApiName' }),
};

/** The rows of such an object, stored ones besides; undefined for an object that is a table. */
export function catalogRows(org: OrgState, object: string): readonly SObjectRecord[] | undefined {
  const made = SOURCES[object]?.(org);
  return made && [...made, ...org.records.all(object)];
}

interface Named {
  readonly type: string;
  readonly column: string;
}

function ofMetadata(org: OrgState, { type, column }: Named): readonly SObjectRecord[] {
  return org.metadata.all(type).map(({ id, fullName, body }) => ({
    Id: id,
    DurableId: id,
    [column]: fullName.replace(/^.*?__/, ''),
    NamespacePrefix: /^(.*?)__/.exec(fullName)?.[1] ?? null,
    Label: String(body['label'] ?? fullName),
    MasterLabel: String(body['label'] ?? fullName),
    IsActive: true,
  }));
}

/** Apps of the app launcher; ApplicationId is the app's (Object Reference, AppMenuItem). */
function appMenuItems(org: OrgState): readonly SObjectRecord[] {
  const apps = ofMetadata(org, { type: 'CustomApplication', column: 'Name' });
  return apps.map((app) => ({ ...app, ApplicationId: app.Id, Type: 'TabSet' }));
}

/** Every element of a field, as describe has them (Tooling API Developer Guide, EntityParticle). */
function particles(object: ObjectDescription): readonly SObjectRecord[] {
  return object.fields.map((field) => ({
    Id: '000000000000000AAA',
    DurableId: `${object.name}.${field.name}`,
    EntityDefinitionId: object.name,
    QualifiedApiName: field.name,
    DeveloperName: field.name.replace(/__c$/, ''),
    Label: field.label,
    DataType: field.type,
    IsPermissionable: field.permissionable,
    IsCalculated: field.calculated,
    IsAutonumber: false,
    IsNillable: !field.required && field.type !== 'boolean',
    ...compound(field, object),
  }));
}

function compound(field: FieldDescription, object: ObjectDescription): { IsCompound: boolean; IsComponent: boolean } {
  const isPart = object.fields.some(
    ({ name, type }) =>
      type === 'address' && field.name !== name && field.name.startsWith(name.replace(/Address$/, '')),
  );
  return { IsCompound: field.type === 'address', IsComponent: isPart && PART.test(field.name) };
}

const PART = /(Street|City|State|PostalCode|Country|Latitude|Longitude|GeocodeAccuracy)$/;
