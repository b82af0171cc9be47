import { compareText } from '../../../generator/shared/compareText.ts';
import { escapeXml } from './escapeXml.ts';
import type { MetadataBody, MetadataValue } from './metadataBody.ts';

const INDENT = '    ';

/**
 * Writes a component as Salesforce returns it: elements in alphabetical order at every level, four blanks, no element
 * without content except `loginHours`, one final newline (observed in 1,700 retrieved files of public repositories).
 */
export function writeBody(type: string, body: MetadataBody): string {
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<${type} xmlns="http://soap.sforce.com/2006/04/metadata">\n${writeElements(body, INDENT)}</${type}>\n`
  );
}

function writeElements(body: MetadataBody, indent: string): string {
  return Object.keys(body)
    .sort(compareText)
    .map((name) => writeValue(name, body[name]!, indent))
    .join('');
}

function writeValue(name: string, value: MetadataValue, indent: string): string {
  if (Array.isArray(value)) return value.map((entry) => writeValue(name, entry, indent)).join('');
  if (typeof value !== 'object') {
    return value === '' ? '' : `${indent}<${name}>${escapeXml(String(value))}</${name}>\n`;
  }
  const inside = writeElements(value as MetadataBody, indent + INDENT);
  if (inside === '') return name === 'loginHours' ? `${indent}<${name}/>\n` : '';
  return `${indent}<${name}>\n${inside}${indent}</${name}>\n`;
}
