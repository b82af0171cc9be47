import { isServerMade } from '../../deploy/isServerMade.ts';
import type { XmlElement } from '../../schema/xmlElement.ts';

/**
 * A component as it can be sent back to the org that it came from: keys and links are the org's own, which it keeps, and an
 * element without content says nothing that its absence does not.
 */
export function withoutServerMade(body: XmlElement): XmlElement {
  const kept = body.children.filter(({ name }) => !isServerMade(body.name, name));
  const children = kept.map(withoutServerMade);
  return { ...body, children: children.filter(({ text, children: inner }) => inner.length > 0 || text.trim() !== '') };
}
