import { ParseOption, XmlCData, XmlDocument, type XmlElement, XmlText } from 'libxml2-wasm';

/** An element as libxml2 reads it; `text` is that of the element itself, without its children's. */
export interface ReadElement {
  readonly name: string;
  readonly text: string;
  readonly children: readonly ReadElement[];
}

/** The tree of a document by a parser that the product does not use. Throws when the text is not well-formed. */
export function readXml(text: string): ReadElement {
  const document = XmlDocument.fromString(text, { option: ParseOption.XML_PARSE_NOCDATA });
  try {
    return toElement(document.root);
  } finally {
    document.dispose();
  }
}

function toElement(element: XmlElement): ReadElement {
  const children: ReadElement[] = [];
  let text = '';
  for (let node = element.firstChild; node !== null; node = node.next) {
    if ('attrs' in node) children.push(toElement(node as XmlElement));
    else if (node instanceof XmlText || node instanceof XmlCData) text += node.content;
  }
  return { name: element.name, text, children };
}
