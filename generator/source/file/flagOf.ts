import type { XmlElement } from '../../schema/xmlElement.ts';
import { textOf } from './textOf.ts';

/** A boolean as XML Schema writes it; null when it is not there, or is none. */
export function flagOf(element: XmlElement, name: string): boolean | null {
  const text = textOf(element, name);
  if (text === 'true' || text === '1') return true;
  return text === 'false' || text === '0' ? false : null;
}
