import type { Component } from '../metadata/component.ts';
import type { XmlElement } from '../schema/xmlElement.ts';

/** Null is not written, as in the templates; lists are repeated elements. */
type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value };

/** A component as the elements that its file will have, without rendering it. There are no places in it. */
export function componentElement({ type, elements }: Component): XmlElement {
  return toElement(type, elements as unknown as Value);
}

function toElement(name: string, value: Value): XmlElement {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const children = Object.entries(value).flatMap(([child, inner]) => toElements(child, inner));
    return { name, children, text: '', line: 0, column: 0 };
  }
  return { name, children: [], text: String(value), line: 0, column: 0 };
}

function toElements(name: string, value: Value): readonly XmlElement[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value.map((entry) => toElement(name, entry)) : [toElement(name, value)];
}
