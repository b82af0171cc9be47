import type { ElementSchema } from '../../../generator/schema/metadataSchema.ts';
import { type SchemaAtVersion, schemaAtVersion } from '../../../generator/schema/schemaAtVersion.ts';
import type { XmlElement } from '../../../generator/schema/xmlElement.ts';
import type { MetadataBody, MetadataValue } from './metadataBody.ts';

/** Turns a checked file into data: lists by element, booleans and numbers as such, text as it stands. */
export function readBody(type: string, element: XmlElement, apiVersion: string): MetadataBody {
  return readElements(type, element, schemaAtVersion(apiVersion));
}

function readElements(type: string, element: XmlElement, schema: SchemaAtVersion): MetadataBody {
  const elements = schema.elements(type)!;
  const body: Record<string, MetadataValue> = {};
  for (const child of element.children) {
    const known = elements[child.name]!;
    const value = readValue(known, child, schema);
    const before = body[child.name];
    body[child.name] = known.occurs === 'list' ? [...(Array.isArray(before) ? before : []), value] : value;
  }
  return body;
}

function readValue({ type }: ElementSchema, element: XmlElement, schema: SchemaAtVersion): MetadataValue {
  if (schema.elements(type) !== undefined) return readElements(type, element, schema);
  if (type === 'boolean') return ['true', '1'].includes(element.text.trim());
  if (type === 'number') return Number(element.text);
  return schema.enumValues(type) === undefined ? element.text : element.text.trim();
}
