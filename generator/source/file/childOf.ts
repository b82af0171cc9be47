import type { XmlElement } from '../../schema/xmlElement.ts';

/** The first element of that name inside; undefined when there is none. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}
