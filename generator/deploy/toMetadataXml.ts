import type { XmlElement } from '../schema/xmlElement.ts';

/** What is written of an element; of one with children, the text between them is layout. */
export type WrittenElement = Pick<XmlElement, 'name' | 'text'> & { readonly children: readonly WrittenElement[] };

/** The file of a component, from its elements. */
export function toMetadataXml({ name, children }: WrittenElement): string {
  const lines = children.map((child) => toXml(child, '    ')).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${name} xmlns="http://soap.sforce.com/2006/04/metadata">\n${lines}</${name}>\n`;
}

function toXml({ name, text, children }: WrittenElement, indent: string): string {
  if (children.length === 0) return `${indent}<${name}>${escapeText(text)}</${name}>\n`;
  const inside = children.map((child) => toXml(child, `${indent}    `)).join('');
  return `${indent}<${name}>\n${inside}${indent}</${name}>\n`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (character) => ESCAPES[character] ?? '');
}
