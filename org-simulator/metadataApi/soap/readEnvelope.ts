import { parseXml } from '../../../generator/schema/parseXml.ts';
import type { XmlElement } from '../../../generator/schema/xmlElement.ts';
import { MetadataFault } from '../metadataFault.ts';
import { childNamed } from './childNamed.ts';

export interface SoapCall {
  readonly operation: string;
  /** The element of the operation, prefixes removed. */
  readonly message: XmlElement;
  readonly sessionId: string | undefined;
}

/** Reads a SOAP request; clients may use prefixes or default namespaces. */
export function readEnvelope(text: string): SoapCall {
  const parsed = parseXml(text);
  if (!parsed.ok) throw new MetadataFault('UNKNOWN_EXCEPTION', parsed.message);
  const envelope = withoutPrefixes(parsed.root);
  const message = childNamed(envelope, 'Body')?.children[0];
  if (message === undefined) throw new MetadataFault('UNKNOWN_EXCEPTION', 'No operation in the body of the message');
  const session = childNamed(childNamed(envelope, 'Header'), 'SessionHeader');
  return { operation: message.name, message, sessionId: childNamed(session, 'sessionId')?.text.trim() };
}

function withoutPrefixes(element: XmlElement): XmlElement {
  const name = element.name.slice(element.name.indexOf(':') + 1);
  return { ...element, name, children: element.children.map(withoutPrefixes) };
}
