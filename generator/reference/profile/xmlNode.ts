import { decodeEntities } from './decodeEntities.ts';

/** What fast-xml-parser makes of an element, a text or a CDATA section when it keeps the order. */
export type XmlNode = Readonly<Record<string | symbol, unknown>>;

export function tagOf(node: XmlNode): string {
  for (const key in node) if (key !== ':@') return key;
  return '';
}

export function isElement(node: XmlNode): boolean {
  return !tagOf(node).startsWith('#');
}

export function childrenOf(node: XmlNode): readonly XmlNode[] {
  return node[tagOf(node)] as readonly XmlNode[];
}

/** The text of an element without elements; null when it has an entity that XML does not know. */
export function textOf(node: XmlNode): string | null {
  let text = '';
  for (const child of childrenOf(node)) {
    const piece = tagOf(child) === '#cdata' ? rawText(child) : decodeEntities(String(child['#text'] ?? ''));
    if (piece === null) return null;
    text += piece;
  }
  return text;
}

/** Text that stands between the elements of an element; null when there is none, as it should be. */
export function strayTextOf(node: XmlNode): string | null {
  const children = childrenOf(node);
  if (!children.some(isElement)) return null;
  for (const child of children) {
    const text = isElement(child) ? '' : rawText(child).trim();
    if (text !== '') return text;
  }
  return null;
}

/** Of a text node, or of a CDATA section, which has a text node inside. */
function rawText(node: XmlNode): string {
  const section = node['#cdata'] as readonly XmlNode[] | undefined;
  return section ? section.map(rawText).join('') : String(node['#text'] ?? '');
}
