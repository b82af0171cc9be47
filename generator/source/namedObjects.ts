import type { XmlElement } from '../schema/xmlElement.ts';
import { textOf } from './file/textOf.ts';

/** Every object that a profile or permission set has permissions of, or of fields of, each once. */
export function namedObjects(root: XmlElement): readonly string[] {
  const names = root.children.map((element) => {
    if (element.name === 'objectPermissions') return textOf(element, 'object');
    return element.name === 'fieldPermissions' ? (textOf(element, 'field').split('.')[0] ?? '') : '';
  });
  return [...new Set(names)].filter((name) => name !== '');
}
