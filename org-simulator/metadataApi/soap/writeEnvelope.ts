import { escapeXml } from '../body/escapeXml.ts';
import type { SoapValue } from './soapValue.ts';

const NAMESPACES =
  'xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/** A SOAP answer whose body holds `value` as elements, in the Metadata API's namespace. */
export function writeEnvelope(value: { readonly [element: string]: SoapValue }): string {
  const body = writeChildren(value);
  return (
    `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope ${NAMESPACES} ` +
    `xmlns="http://soap.sforce.com/2006/04/metadata"><soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`
  );
}

function writeChildren(value: { readonly [element: string]: SoapValue }): string {
  return Object.entries(value)
    .map(([name, child]) => writeElement(name, child))
    .join('');
}

function writeElement(name: string, value: SoapValue): string {
  if (value === undefined) return '';
  if (value === null) return `<${name} xsi:nil="true"/>`;
  if (isList(value)) return value.map((entry) => writeElement(name, entry)).join('');
  return `<${name}>${typeof value === 'object' ? writeChildren(value) : escapeXml(String(value))}</${name}>`;
}

function isList(value: SoapValue): value is readonly SoapValue[] {
  return Array.isArray(value);
}
