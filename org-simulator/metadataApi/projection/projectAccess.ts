import type { OrgState } from '../../state/orgState.ts';
import { entriesOf } from '../body/entriesOf.ts';
import type { MetadataBody } from '../body/metadataBody.ts';
import { findReference } from '../components/findReference.ts';
import { principalId } from '../components/principalId.ts';
import { projectTabs } from './projectTabs.ts';
import { replaceRows } from './replaceRows.ts';

/** Lists whose entries become SetupEntityAccess rows: `SetupEntityType` as in the Object Reference, SetupEntityAccess. */
const ENTITY_LISTS = [
  { list: 'classAccesses', key: 'apexClass', type: 'ApexClass', entity: 'ApexClass' },
  { list: 'pageAccesses', key: 'apexPage', type: 'ApexPage', entity: 'ApexPage' },
  { list: 'flowAccesses', key: 'flow', type: 'Flow', entity: 'FlowDefinition' },
  { list: 'customPermissions', key: 'name', type: 'CustomPermission', entity: 'CustomPermission' },
  { list: 'customMetadataTypeAccesses', key: 'name', type: 'CustomObject', entity: 'CustomEntityDefinition' },
  { list: 'customSettingAccesses', key: 'name', type: 'CustomObject', entity: 'CustomEntityDefinition' },
  { list: 'applicationVisibilities', key: 'application', type: 'CustomApplication', entity: 'TabSet' },
] as const;
const ENTITIES: ReadonlySet<unknown> = new Set([
  ...ENTITY_LISTS.map(({ entity }) => entity),
  'ExternalCredentialParameter',
]);

/**
 * What a permission set or profile grants, as rows whose ParentId is the permission set (a profile has a hidden one):
 * - ObjectPermissions: SobjectType, PermissionsRead, …Create, …Edit, …Delete, …ViewAllRecords, …ModifyAllRecords, …ViewAllFields
 * - FieldPermissions: SobjectType, Field (`Account.Industry`), PermissionsRead, PermissionsEdit
 * - SetupEntityAccess: SetupEntityId, SetupEntityType (ApexClass, ApexPage, FlowDefinition, CustomPermission,
 *   CustomEntityDefinition, ExternalCredentialParameter, TabSet). Rows for connected and external client apps belong to
 *   the app.
 * - PermissionSetTabSetting: see `projectTabs`.
 * What grants nothing has no row (Object Reference, PermissionSet: "the absence of a record indicates no access").
 */
export function projectAccess(parentId: string, body: MetadataBody, org: OrgState): void {
  const concerns = (row: Readonly<Record<string, unknown>>) => row['ParentId'] === parentId;
  replaceRows({ type: 'ObjectPermissions', concerns, key: 'SobjectType', rows: objectRows(parentId, body) }, org);
  replaceRows({ type: 'FieldPermissions', concerns, key: 'Field', rows: fieldRows(parentId, body) }, org);
  replaceRows(
    {
      type: 'SetupEntityAccess',
      concerns: (row) => concerns(row) && ENTITIES.has(row['SetupEntityType']),
      key: 'SetupEntityId',
      rows: entityRows(parentId, body, org),
    },
    org,
  );
  projectTabs(parentId, body, org);
}

/** Entries that switch something on. */
function granting(body: MetadataBody, list: string) {
  return entriesOf(body, list).filter((entry) => Object.values(entry).includes(true));
}

function objectRows(parentId: string, body: MetadataBody) {
  return granting(body, 'objectPermissions').map((entry) => ({
    ParentId: parentId,
    SobjectType: String(entry['object']),
    PermissionsRead: entry['allowRead'] === true,
    PermissionsCreate: entry['allowCreate'] === true,
    PermissionsEdit: entry['allowEdit'] === true,
    PermissionsDelete: entry['allowDelete'] === true,
    PermissionsViewAllRecords: entry['viewAllRecords'] === true,
    PermissionsModifyAllRecords: entry['modifyAllRecords'] === true,
    PermissionsViewAllFields: entry['viewAllFields'] === true,
  }));
}

function fieldRows(parentId: string, body: MetadataBody) {
  return granting(body, 'fieldPermissions').map((entry) => ({
    ParentId: parentId,
    SobjectType: String(entry['field']).split('.')[0]!,
    Field: String(entry['field']),
    PermissionsRead: entry['readable'] === true,
    PermissionsEdit: entry['editable'] === true,
  }));
}

function entityRows(parentId: string, body: MetadataBody, org: OrgState) {
  const named = ENTITY_LISTS.flatMap(({ list, key, type, entity }) =>
    granting(body, list).map((entry) => ({ id: findReference(type, String(entry[key]), org), entity })),
  );
  const principals = granting(body, 'externalCredentialPrincipalAccesses').map((entry) => ({
    id: principalId(String(entry['externalCredentialPrincipal'])),
    entity: 'ExternalCredentialParameter',
  }));
  return [...named, ...principals]
    .filter(({ id }) => id !== undefined)
    .map(({ id, entity }) => ({ ParentId: parentId, SetupEntityId: id!, SetupEntityType: entity }));
}
