import type { ObjectDescription, OrgState, SObjectRecord } from '../state/orgState.ts';

/** The EntityDefinition row of an object, by its durable id, which is here its name; undefined for a strange one. */
export function entityDefinition(org: OrgState, durableId: string): SObjectRecord | undefined {
  const object = org.objects.get(durableId);
  return object && toRow(object, org);
}

function toRow({ name, label, keyPrefix }: ObjectDescription, org: OrgState): SObjectRecord {
  return {
    Id: '000000000000000AAA',
    DurableId: name,
    QualifiedApiName: name,
    DeveloperName: name.replace(/__[a-z]+$/i, ''),
    Label: label,
    KeyPrefix: keyPrefix,
    NamespacePrefix: null,
    IsCustomizable: true,
    IsCustomSetting: org.metadata.get('CustomObject', name)?.body['customSettingsType'] !== undefined,
  };
}
