import type { FieldDescription, MetadataComponent, MetadataStore, ObjectDescription } from '../state/orgState.ts';
import { parseObject } from './parseObject.ts';

const FIELD_TYPES: Readonly<Record<string, string>> = {
  Text: 'string',
  TextArea: 'textarea',
  LongTextArea: 'textarea',
  Html: 'textarea',
  Checkbox: 'boolean',
  Number: 'double',
  Currency: 'currency',
  Percent: 'percent',
  Date: 'date',
  DateTime: 'datetime',
  Email: 'email',
  Phone: 'phone',
  Url: 'url',
  Picklist: 'picklist',
  MultiselectPicklist: 'multipicklist',
  Lookup: 'reference',
  MasterDetail: 'reference',
  AutoNumber: 'string',
  Summary: 'double',
};

/** Custom fields of an object, from CustomField components named `Object.Field__c`. */
export function customFieldsOf(metadata: MetadataStore, object: string): readonly FieldDescription[] {
  const start = `${object.toLowerCase()}.`;
  return metadata
    .all('CustomField')
    .filter(({ fullName }) => fullName.toLowerCase().startsWith(start))
    .map(toField);
}

/** Objects that CustomObject components define: names that end in `__c`, `__mdt`, `__e` and the like. */
export function customObjects(metadata: MetadataStore): readonly ObjectDescription[] {
  return metadata
    .all('CustomObject')
    .filter(({ fullName }) => /__[a-z]+$/i.test(fullName))
    .map((component, index) => toObject(component, index, metadata));
}

function toObject(component: MetadataComponent, index: number, metadata: MetadataStore): ObjectDescription {
  const { fullName, body } = component;
  const type = /__mdt$/i.test(fullName);
  const setting = body['customSettingsType'] !== undefined;
  const fields = customFieldsOf(metadata, fullName);
  const own = type
    ? 'DeveloperName:string:40! MasterLabel:string:40! Language:picklist:40 NamespacePrefix:string:15# QualifiedApiName:string:70#'
    : 'Name:string:80- OwnerId:reference:18->User';
  const keyPrefix = `${type ? 'm' : 'a'}${String(index).padStart(2, '0')}`;
  const described = parseObject({ name: fullName, keyPrefix, setup: type, fields: own });
  return {
    ...described,
    label: typeof body['label'] === 'string' ? body['label'] : fullName,
    custom: true,
    permissionable: !type && !setting,
    parents: fields
      .filter((field) => field.required && field.type === 'reference')
      .flatMap(({ referenceTo }) => referenceTo),
    fields: [...described.fields, ...fields],
  };
}

function toField({ fullName, body }: MetadataComponent): FieldDescription {
  const type = String(body['type'] ?? 'Text');
  const name = fullName.slice(fullName.indexOf('.') + 1);
  const required = String(body['required']) === 'true' || type === 'MasterDetail';
  return {
    name,
    label: String(body['label'] ?? name),
    type: FIELD_TYPES[type] ?? 'string',
    length: Number(body['length'] ?? (type === 'Text' ? 255 : 0)),
    required,
    permissionable: !required,
    calculated: body['formula'] !== undefined || type === 'Summary' || type === 'AutoNumber',
    referenceTo: body['referenceTo'] === undefined ? [] : [String(body['referenceTo'])],
  };
}
