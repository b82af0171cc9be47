import type { XmlElement } from '../../../generator/schema/xmlElement.ts';
import { childNamed } from './childNamed.ts';

/** Text of the first child of that name, trimmed. */
export function textOfChild(element: XmlElement | undefined, name: string): string | undefined {
  return childNamed(element, name)?.text.trim();
}
