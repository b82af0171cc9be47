import type { MetadataComponent, MetadataStore, ObjectCatalog, ObjectDescription } from '../state/orgState.ts';
import { accessObjects } from './accessObjects.ts';
import { customFieldsOf, customObjects } from './customObjects.ts';
import { dutyObjects } from './dutyObjects.ts';
import { entityObjects } from './entityObjects.ts';
import { orderObjects } from './orderObjects.ts';
import { parseObject } from './parseObject.ts';
import { salesObjects } from './salesObjects.ts';
import { schemaObjects } from './schemaObjects.ts';
import { securityObjects } from './securityObjects.ts';
import { serviceObjects } from './serviceObjects.ts';
import { setupObjects } from './setupObjects.ts';
import { toolingObjects } from './toolingObjects.ts';

const sources = [
  salesObjects,
  orderObjects,
  serviceObjects,
  setupObjects,
  accessObjects,
  entityObjects,
  dutyObjects,
  securityObjects,
  schemaObjects,
  toolingObjects,
].flat();
let standard: readonly ObjectDescription[] | undefined;

/** Standard objects with the org's custom fields, and its custom objects; follows what is deployed. */
export function createObjectCatalog(metadata: MetadataStore): ObjectCatalog {
  let fields: readonly MetadataComponent[] | undefined;
  let objects: readonly MetadataComponent[] | undefined;
  let described = new Map<string, ObjectDescription>();
  const current = () => {
    if (fields === metadata.all('CustomField') && objects === metadata.all('CustomObject')) return described;
    fields = metadata.all('CustomField');
    objects = metadata.all('CustomObject');
    described = describeAll(metadata);
    return described;
  };
  return { get: (name) => current().get(name.toLowerCase()), all: () => [...current().values()] };
}

function describeAll(metadata: MetadataStore): Map<string, ObjectDescription> {
  standard ??= sources.map(parseObject);
  const extended = standard.map((object) => withCustomFields(object, metadata));
  return new Map([...extended, ...customObjects(metadata)].map((object) => [object.name.toLowerCase(), object]));
}

function withCustomFields(object: ObjectDescription, metadata: MetadataStore): ObjectDescription {
  const custom = customFieldsOf(metadata, object.name);
  return custom.length === 0 ? object : { ...object, fields: [...object.fields, ...custom] };
}
