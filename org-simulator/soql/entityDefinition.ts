import { findReference } from '../metadataApi/components/findReference.ts';
import type { ObjectDescription, OrgState, SObjectRecord } from '../state/orgState.ts';

/** The EntityDefinition row of an object by its name; undefined for a strange one. */
export function entityDefinition(org: OrgState, objectName: string): SObjectRecord | undefined {
  const object = org.objects.get(objectName);
  return object && toRow(object, org);
}

/** The durable id is the name of a standard object and 15 characters of the id of a custom one (Tooling API, EntityDefinition). */
function toRow({ name, label, keyPrefix, custom }: ObjectDescription, org: OrgState): SObjectRecord {
  return {
    Id: '000000000000000AAA',
    DurableId: custom ? (findReference('CustomObject', name, org) ?? name).slice(0, 15) : name,
    QualifiedApiName: name,
    DeveloperName: name.replace(/__[a-z]+$/i, ''),
    Label: label,
    KeyPrefix: keyPrefix,
    NamespacePrefix: null,
    IsCustomizable: true,
    IsCustomSetting: org.metadata.get('CustomObject', name)?.body['customSettingsType'] !== undefined,
  };
}
