import type { XmlElement } from '../../../generator/schema/xmlElement.ts';

/** The first child of that name. */
export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}
