import type { XmlElement } from '../../../generator/schema/xmlElement.ts';

/** Texts of all children of that name, trimmed. */
export function textsOfChildren(element: XmlElement, name: string): readonly string[] {
  return element.children.filter((child) => child.name === name).map((child) => child.text.trim());
}
