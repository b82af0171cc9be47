import { KEY_ELEMENTS, TEXT_LISTS } from '../schema/keyElements.ts';
import type { XmlElement } from '../schema/xmlElement.ts';
import { isServerMade } from './isServerMade.ts';
import { normaliseText } from './normaliseText.ts';

/**
 * A component's content as one value per path, e.g. `fieldPermissions[Order.Status].editable` → `true`: independent of
 * the order, the layout and the escapes of the file. An entry of a list is itself a path with the value `listed`.
 */
export function flattenBody(body: XmlElement): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  flattenChildren(body, '', values);
  return values;
}

/** Value of the path of a list's entry: it is there. */
export const LISTED = 'listed';

function flattenChildren(element: XmlElement, prefix: string, values: Map<string, string>): void {
  for (const child of element.children) {
    if (isServerMade(element.name, child.name)) continue;
    if (child.children.length > 0) flattenEntry(child, prefix, values);
    else if (TEXT_LISTS.has(child.name)) values.set(`${prefix}${child.name}[${child.text.trim()}]`, LISTED);
    else values.set(prefix + child.name, normaliseText(child.name, child.text));
  }
}

function flattenEntry(element: XmlElement, prefix: string, values: Map<string, string>): void {
  const keys = KEY_ELEMENTS[element.name] ?? [];
  const name = keys.map((key) => textOf(element, key)).join('–');
  const path = prefix + element.name + (keys.length === 0 ? '' : `[${name}]`);
  if (keys.length > 0) values.set(path, LISTED);
  const rest = element.children.filter((child) => !keys.includes(child.name));
  flattenChildren({ ...element, children: rest }, `${path}.`, values);
}

function textOf(element: XmlElement, name: string): string {
  return element.children.find((child) => child.name === name)?.text.trim() ?? '';
}
