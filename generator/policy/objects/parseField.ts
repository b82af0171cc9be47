import { parseXml } from '../../schema/parseXml.ts';
import type { XmlElement } from '../../schema/xmlElement.ts';
import type { FieldSource } from './objectSource.ts';

/** A field of a source file, and the object that it makes its own a detail of. */
export interface ParsedField {
  readonly field: FieldSource;
  readonly master: string | null;
}

/** Types whose values Salesforce makes (Metadata API Developer Guide, CustomField, FieldType). */
const CALCULATED: ReadonlyMap<string, string> = new Map([
  ['AutoNumber', 'is an auto-number'],
  ['Summary', 'is a roll-up summary'],
]);

/** Reads a CustomField: the content of a `.field-meta.xml`. Null when it is no field, or not well-formed. */
export function parseFieldFile(text: string): ParsedField | null {
  const parsed = parseXml(text);
  return parsed.ok && parsed.root.name === 'CustomField' ? parseField(parsed.root) : null;
}

/** Reads a CustomField element, e.g. a `fields` element of a CustomObject. */
export function parseField(element: XmlElement): ParsedField | null {
  const read = (name: string) => element.children.find((child) => child.name === name)?.text.trim() ?? '';
  const name = read('fullName');
  if (name === '') return null;
  const type = read('type');
  // Source of standard fields says MasterDetail of some that orgs return field permissions of (ContactPointEmail.ParentId).
  const master = type === 'MasterDetail' && name.endsWith('__c') ? read('referenceTo') : null;
  if (master !== null) return { field: { name, kind: 'master-detail', because: 'is a master-detail field' }, master };
  if (read('required') === 'true') return of(name, 'required', 'is required');
  if (read('formula') !== '') return of(name, 'read-only', 'is a formula');
  const calculated = CALCULATED.get(type);
  return calculated === undefined ? of(name, 'ordinary', '') : of(name, 'read-only', calculated);
}

function of(name: string, kind: FieldSource['kind'], because: string): ParsedField {
  return { field: { name, kind, because }, master: null };
}
