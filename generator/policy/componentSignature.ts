import type { Component } from '../metadata/component.ts';
import { type SchemaAtVersion, schemaAtVersion } from '../schema/schemaAtVersion.ts';

/**
 * What of a component the Metadata API's types can object to: which elements it has, and the values of enums. Two
 * components with one signature are right or wrong together, whatever their names and texts are.
 */
export function componentSignature({ type, elements }: Component, apiVersion: string): string {
  return `${apiVersion} ${type}{${signatureOf(elements, type, schemaAtVersion(apiVersion))}}`;
}

function signatureOf(value: object, type: string, schema: SchemaAtVersion): string {
  const known = schema.elements(type) ?? {};
  const parts: string[] = [];
  for (const [name, inner] of Object.entries(value)) {
    if (inner === null || inner === undefined) continue;
    parts.push(`${name}${entrySignature(inner, known[name]?.type ?? '', schema)}`);
  }
  return parts.join();
}

/** Of a list, each different entry once. */
function entrySignature(value: unknown, type: string, schema: SchemaAtVersion): string {
  if (Array.isArray(value)) {
    return `[${[...new Set(value.map((entry) => entrySignature(entry, type, schema)))].join()}]`;
  }
  if (typeof value === 'object' && value !== null) return `{${signatureOf(value, type, schema)}}`;
  return typeof value === 'string' && type !== 'string' ? `=${value}` : '';
}
