import type { MetadataIssue, MetadataIssueKind } from './metadataIssue.ts';
import type { ElementSchema } from './metadataSchema.ts';
import { type SchemaAtVersion, schemaAtVersion } from './schemaAtVersion.ts';
import type { XmlElement } from './xmlElement.ts';

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';
const SCALARS: Readonly<Record<string, RegExp>> = {
  string: /^/,
  boolean: /^\s*(?:true|false|1|0)\s*$/,
  number: /^\s*-?\d+(?:\.\d+)?\s*$/,
};

interface Place {
  readonly element: XmlElement;
  readonly type: string;
  readonly path: readonly string[];
}

/**
 * Compares a parsed file with the Metadata API type of that name as `apiVersion` knows it; issues in document order,
 * missing elements of a parent after those of its children. Texts are the Metadata API's own: they are quoted in
 * forcedotcom/cli and forcedotcom/source-deploy-retrieve issues and in many public deployment logs.
 */
export function checkMetadata(type: string, root: XmlElement, apiVersion: string): readonly MetadataIssue[] {
  const schema = schemaAtVersion(apiVersion);
  const place = { element: root, type, path: [] };
  if (schema.elements(type) === undefined) return [issue('unknown-type', place, `Unknown type name '${type}'`)];
  if (root.name !== type) {
    return [
      issue('wrong-root', place, `Unexpected element {${NAMESPACE}}${root.name} during simple type deserialization`),
    ];
  }
  return checkElements(place, schema);
}

function checkElements(parent: Place, schema: SchemaAtVersion): readonly MetadataIssue[] {
  const elements = schema.elements(parent.type)!;
  const issues: MetadataIssue[] = [];
  let previous = '';
  const seen = new Set<string>();
  for (const element of parent.element.children) {
    const place: Place = { element, type: parent.type, path: [...parent.path, element.name] };
    const known = Object.hasOwn(elements, element.name) ? elements[element.name] : undefined;
    issues.push(...checkPlace(place, { known, again: seen.has(element.name), previous }));
    if (known !== undefined) issues.push(...checkValue(place, known, schema));
    seen.add(element.name);
    previous = element.name;
  }
  return [...issues, ...missing(parent, elements, seen)];
}

interface Neighbours {
  readonly known: ElementSchema | undefined;
  readonly again: boolean;
  readonly previous: string;
}

/** Repeated elements must follow each other: "… is duplicated at this location", many public deployment logs. */
function checkPlace(place: Place, { known, again, previous }: Neighbours): readonly MetadataIssue[] {
  const { element, type } = place;
  if (known === undefined) {
    const text = `Element {${NAMESPACE}}${element.name} invalid at this location in type ${type}`;
    return [issue('unknown-element', place, text)];
  }
  if (!again || (known.occurs === 'list' && previous === element.name)) return [];
  return [issue('duplicated-element', place, `Element ${element.name} is duplicated at this location in type ${type}`)];
}

function checkValue(place: Place, known: ElementSchema, schema: SchemaAtVersion): readonly MetadataIssue[] {
  const { element, path } = place;
  if (schema.elements(known.type) !== undefined) return checkElements({ element, type: known.type, path }, schema);
  const child = element.children[0];
  if (child !== undefined) {
    const inner = { ...place, element: child, path: [...path, child.name] };
    const text = `Unexpected element {${NAMESPACE}}${child.name} during simple type deserialization`;
    return [issue('unknown-element', inner, text)];
  }
  return checkText(place, known, schema);
}

function checkText(place: Place, known: ElementSchema, schema: SchemaAtVersion): readonly MetadataIssue[] {
  const text = place.element.text;
  const values = schema.enumValues(known.type);
  if (values !== undefined) {
    if (values.includes(text.trim())) return [];
    return [issue('bad-enum-value', place, `'${text.trim()}' is not a valid value for the enum '${known.type}'`)];
  }
  if (SCALARS[known.type]!.test(text)) return [];
  const soapType = known.type === 'number' ? 'xsd:int' : `xsd:${known.type}`;
  return [issue('wrong-type', place, `'${text.trim()}' is not a valid value for the type ${soapType}`)];
}

function missing(
  parent: Place,
  elements: Readonly<Record<string, ElementSchema>>,
  seen: ReadonlySet<string>,
): readonly MetadataIssue[] {
  return Object.entries(elements)
    .filter(([name, { occurs }]) => occurs === 'required' && !seen.has(name))
    .map(([name]) =>
      issue('missing-element', { ...parent, path: [...parent.path, name] }, `Required field is missing: ${name}`),
    );
}

function issue(kind: MetadataIssueKind, { element, type, path }: Place, message: string): MetadataIssue {
  return { kind, path, type, message, line: element.line, column: element.column };
}
