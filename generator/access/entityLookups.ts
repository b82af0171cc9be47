import { qualifiedName } from '../org/qualifiedName.ts';
import { type Soql, soql } from '../org/soql.ts';
import type { GrantKind } from './effectiveAccess.ts';

/** How the entities of one SetupEntityType are called and where their names stand. */
export interface EntityLookup {
  readonly kind: (name: string) => GrantKind;
  /** Ids have 18 characters. */
  readonly statement: (ids: readonly string[]) => Soql;
  readonly idOf: (row: EntityRow) => string;
  readonly nameOf: (row: EntityRow) => string;
}

/** Columns that the statements select; each selects some. */
export interface EntityRow {
  readonly Id: string;
  readonly Name: string;
  readonly DeveloperName: string;
  readonly NamespacePrefix: string | null;
  readonly DurableId: string;
  readonly ApiName: string;
  readonly QualifiedApiName: string;
  readonly ApplicationId: string;
  readonly ParameterName: string;
  readonly ExternalCredential: { readonly DeveloperName: string } | null;
}

type Ids = readonly string[];

const always = (kind: GrantKind) => () => kind;
const byId = ({ Id }: EntityRow) => Id;
const byName = ({ Name, NamespacePrefix }: EntityRow) => qualifiedName(NamespacePrefix ?? null, Name);
const byDeveloperName = ({ DeveloperName, NamespacePrefix }: EntityRow) =>
  qualifiedName(NamespacePrefix, DeveloperName);

/** An app launcher's entry stands for an app or a service provider (Object Reference, SetupEntityAccess, Usage). */
const menuItem = {
  statement: (ids: Ids) =>
    soql`SELECT ApplicationId, Name, NamespacePrefix FROM AppMenuItem WHERE ApplicationId IN ${ids}`,
  idOf: ({ ApplicationId }: EntityRow) => ApplicationId,
  nameOf: byName,
};

/** By SetupEntityType (Object Reference, SetupEntityAccess). What is not here keeps its id as its name. */
export const entityLookups: Readonly<Record<string, EntityLookup>> = {
  ApexClass: {
    kind: always('apexClass'),
    statement: (ids) => soql`SELECT Id, Name, NamespacePrefix FROM ApexClass WHERE Id IN ${ids}`,
    idOf: byId,
    nameOf: byName,
  },
  ApexPage: {
    kind: always('apexPage'),
    statement: (ids) => soql`SELECT Id, Name, NamespacePrefix FROM ApexPage WHERE Id IN ${ids}`,
    idOf: byId,
    nameOf: byName,
  },
  ConnectedApplication: {
    kind: always('connectedApp'),
    statement: (ids) => soql`SELECT Id, Name FROM ConnectedApplication WHERE Id IN ${ids}`,
    idOf: byId,
    nameOf: byName,
  },
  /** The durable id of a custom object is the 15 characters of its id (Tooling API, EntityDefinition). */
  CustomEntityDefinition: {
    kind: (name) => (name.endsWith('__mdt') ? 'customMetadataType' : 'customSetting'),
    statement: (ids) => soql`SELECT DurableId, QualifiedApiName FROM EntityDefinition
      WHERE DurableId IN ${ids.map((id) => id.slice(0, 15))}`,
    idOf: ({ DurableId }) => DurableId,
    nameOf: ({ QualifiedApiName }) => QualifiedApiName,
  },
  CustomPermission: {
    kind: always('customPermission'),
    statement: (ids) => soql`SELECT Id, DeveloperName, NamespacePrefix FROM CustomPermission WHERE Id IN ${ids}`,
    idOf: byId,
    nameOf: byDeveloperName,
  },
  ExternalClientApplication: {
    kind: always('externalClientApp'),
    statement: (ids) =>
      soql`SELECT Id, DeveloperName, NamespacePrefix FROM ExternalClientApplication WHERE Id IN ${ids}`,
    idOf: byId,
    nameOf: byDeveloperName,
  },
  /** As metadata writes it: `<ExternalCredential>-<Principal>` (Metadata API Developer Guide, PermissionSet). */
  ExternalCredentialParameter: {
    kind: always('externalCredentialPrincipal'),
    statement: (ids) => soql`SELECT Id, ParameterName, ExternalCredential.DeveloperName
      FROM ExternalCredentialParameter WHERE Id IN ${ids}`,
    idOf: byId,
    nameOf: ({ ExternalCredential, ParameterName }) =>
      ExternalCredential === null ? ParameterName : `${ExternalCredential.DeveloperName}-${ParameterName}`,
  },
  ExternalDataSource: {
    kind: always('externalDataSource'),
    statement: (ids) => soql`SELECT Id, DeveloperName, NamespacePrefix FROM ExternalDataSource WHERE Id IN ${ids}`,
    idOf: byId,
    nameOf: byDeveloperName,
  },
  FlowDefinition: {
    kind: always('flow'),
    statement: (ids) =>
      soql`SELECT DurableId, ApiName, NamespacePrefix FROM FlowDefinitionView WHERE DurableId IN ${ids}`,
    idOf: ({ DurableId }) => DurableId,
    nameOf: ({ ApiName, NamespacePrefix }) =>
      ApiName.startsWith(`${NamespacePrefix}__`) ? ApiName : qualifiedName(NamespacePrefix, ApiName),
  },
  NamedCredential: {
    kind: always('namedCredential'),
    statement: (ids) => soql`SELECT Id, DeveloperName, NamespacePrefix FROM NamedCredential WHERE Id IN ${ids}`,
    idOf: byId,
    nameOf: byDeveloperName,
  },
  ServiceProvider: { kind: always('other'), ...menuItem },
  TabSet: { kind: always('application'), ...menuItem },
};
