import type { XmlElement } from '../../schema/xmlElement.ts';
import { childOf } from './childOf.ts';

/** The text of the first element of that name inside, without blanks around it; empty when there is none. */
export function textOf(element: XmlElement, name: string): string {
  return childOf(element, name)?.text.trim() ?? '';
}
