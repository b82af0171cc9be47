import { entriesOf } from '../body/entriesOf.ts';
import { keyElement } from '../body/keyElement.ts';
import type { MetadataBody, MetadataValue } from '../body/metadataBody.ts';
import { isGranting } from './isGranting.ts';

/** Lists of access as Salesforce keeps them: what grants nothing is left out, flags that were not given are false. */
export function storedAccess(body: MetadataBody): MetadataBody {
  const entries = Object.keys(body).map((name) => [name, storedElement(name, body)] as const);
  return Object.fromEntries(entries.filter(([, value]) => !(Array.isArray(value) && value.length === 0)));
}

function storedElement(name: string, body: MetadataBody): MetadataValue {
  if (keyElement(name) === undefined || !Array.isArray(body[name])) return body[name]!;
  return entriesOf(body, name)
    .map((entry) => ({ ...defaults(name), ...entry }))
    .filter(isGranting);
}

const OBJECT_FLAGS = {
  allowCreate: false,
  allowDelete: false,
  allowEdit: false,
  allowRead: false,
  modifyAllRecords: false,
  viewAllFields: false,
  viewAllRecords: false,
};

function defaults(list: string): MetadataBody {
  if (list === 'objectPermissions') return OBJECT_FLAGS;
  return list === 'fieldPermissions' ? { editable: false, readable: false } : {};
}
